"""A scope that is looked for and not made."""

from honcho import Honcho
from honcho.http.exceptions import APIError, NotFoundError

honcho = Honcho()
honcho.scope("there")
print(honcho.get_scope("there").id)
try:
    honcho.get_scope("nowhere")
except NotFoundError as error:
    print(isinstance(error, APIError), error.status, error.code)
print([one.id for one in honcho.scopes().items])
