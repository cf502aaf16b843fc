"""The forms of delivery: known before their writers are loaded."""

from typing import Final

from mediadesk.services.ports.delivery import DeliveryForm

DATA_MERGE: Final = DeliveryForm("csv", "InDesign data merge (CSV)", (".csv", ".txt", ".tsv"))
TAGGED_TEXT: Final = DeliveryForm("tagged", "InDesign tagged text", (".txt",))
INDESIGN: Final = DeliveryForm("idml", "InDesign (IDML document, IDMS snippet)", (".idml", ".idms"))
CAPTION_SHEET: Final = DeliveryForm("docx", "Caption sheet (DOCX)", (".docx",))
CONTACT_SHEET: Final = DeliveryForm("contact-sheet", "Contact sheet (PDF)", (".pdf",))
HTML: Final = DeliveryForm("html", "HTML figures with JSON-LD", (".html", ".htm"))
JSON_LD: Final = DeliveryForm("jsonld", "schema.org metadata (JSON-LD)", (".jsonld", ".json"))
NINJS: Final = DeliveryForm("ninjs", "IPTC ninjs 3.1 (JSON)", (".json", ".ninjs"))
TABLE: Final = DeliveryForm("csv-utf8", "Table for spreadsheets (CSV, UTF-8)", (".csv",))
