"""PDF files as text: what stands on one line stays on one line."""

from __future__ import annotations

import io
import logging

import pytest
from pypdf import PdfReader, PdfWriter

from honcho.embedded.text.pdf import text_of_pdf
from honcho_api.request import File, Part
from tests.embedded.api import Api

ROWS = [("Name", "Qty", "Price"), ("Honey jar", "12", "3.50"), ("Bee suit, large", "1", "89.00")]
TABLE = "Name Qty Price\nHoney jar 12 3.50\nBee suit, large 1 89.00"


def pdf(*pages: str) -> bytes:
    """A file with these content streams, which find Helvetica as /F1."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for at, page in enumerate(pages):
        uses = f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * at} 0 R"
        objects.append(f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] {uses} >>")
        objects.append(f"<< /Length {len(page)} >>\nstream\n{page}\nendstream")
    body, places = b"%PDF-1.4\n", []
    for number, text in enumerate(objects, 1):
        places.append(len(body))
        body += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    end = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} /Root 1 0 R >>\n"
    return body + f"{end}startxref\n{len(body)}\n%%EOF\n".encode()


def at(x: float, y: float, text: str, size: int = 12) -> str:
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm ({text}) Tj ET\n"


def test_a_table_by_rows_and_by_columns() -> None:
    cells = [(x, y, text) for y, row in enumerate(ROWS) for x, text in enumerate(row)]
    by_row = "".join(at(72 + 150 * x, 700 - 20 * y, text) for x, y, text in cells)
    by_column = "".join(at(72 + 150 * x, 700 - 20 * y, text) for x, y, text in sorted(cells))
    for page in (by_row, by_column):
        assert text_of_pdf(pdf(page)) == f"[Page 1]\n{TABLE}"
    # The reader that leaves the order of the file would give a cell a line.
    assert TABLE not in PdfReader(io.BytesIO(pdf(by_column))).pages[0].extract_text()


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("BT /F1 12 Tf 72 700 Td (I keep) Tj 0 -14 Td (bees.) Tj ET", "I keep\nbees."),
        ("BT /F1 12 Tf 72 700 Td [(H) -20 (ello) -300 (World)] TJ ET", "Hello World"),
        ("BT /F1 12 Tf 72 700 Td (W) Tj 11 0 Td (ords) Tj 28 0 Td (again) Tj ET", "Words again"),
        (at(72, 700, "left") + at(400, 600, "lower") + at(300, 700, "right"), "left right\nlower"),
        (at(72, 700, "a   b") + at(72, 500, "far below"), "a b\nfar below"),
        ("q 0.5 0 0 -0.5 72 700 cm BT /F1 24 Tf 1 0 0 -1 0 0 Tm (upright) Tj ET Q", "upright"),
        ("BT /F1 12 Tf 0 1 -1 0 300 400 Tm (Sideways) Tj ET", "Sideways"),
    ],
)
def test_lines(page: str, text: str) -> None:
    assert text_of_pdf(pdf(page)) == f"[Page 1]\n{text}"


def test_pages_are_numbered_and_empty_ones_left_out(api: Api) -> None:
    content = pdf(at(72, 700, "first"), "", at(72, 700, "third"))
    said = upload(api, content)
    assert said == (201, "[Page 1]\nfirst\n\n[Page 3]\nthird")


def encrypted() -> bytes:
    writer, data = PdfWriter(), io.BytesIO()
    writer.append(io.BytesIO(pdf(at(72, 700, "hidden"))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(data)
    return data.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"nope", b"%PDF-1.4\n", pdf(at(72, 700, "cut off"))[:200], encrypted()],
    ids=["empty", "text", "head", "cut off", "encrypted"],
)
def test_a_file_that_cannot_be_read(api: Api, content: bytes) -> None:
    assert upload(api, content) == (422, "Uploaded PDF is invalid")


@pytest.mark.parametrize(
    "content",
    [
        pdf(at(72, 700, "fine")).replace(b"startxref\n", b"startxref\n7"),
        pdf("BT /F1 12 Tf 0 1 -1 0 300 400 Tm (fine) Tj ET"),
        pdf(at(72, 700, "fine")).replace(b"/F1 3 0 R", b"/F2 3 0 R"),
    ],
    ids=["wrong index", "rotated", "unknown font"],
)
def test_nothing_is_said_of_oddities(
    content: bytes, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    with caplog.at_level(logging.DEBUG):
        assert text_of_pdf(content).startswith("[Page 1]\n")
    assert caplog.messages == []
    assert capfd.readouterr() == ("", "")
    # Everyone else who uses the library is told as before.
    logging.getLogger("pypdf._reader").warning("odd")
    assert caplog.messages == ["odd"]


def upload(api: Api, content: bytes) -> tuple[int, str]:
    file = File("a.pdf", "application/pdf", lambda: io.BytesIO(content))
    parts = (Part("file", file), Part("peer_id", "alice"))
    answer = api.send("POST", "sessions/s/messages/upload", parts=parts)
    return answer.status, answer.body[0]["content"] if answer.status < 300 else answer.body[
        "detail"
    ]
