"""Pages one after the other."""

from honcho import Honcho
from honcho.pagination import SyncPage

honcho = Honcho()
for number in range(7):
    honcho.peer(f"p{number}")
page = honcho.peers(size=3)
assert isinstance(page, SyncPage)
while page is not None:
    print(page.page, page.size, page.total, page.pages, page.has_next_page(), len(page))
    page = page.get_next_page()
