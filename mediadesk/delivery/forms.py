"""The forms of delivery whose writers load heavy libraries: known before they are loaded."""

from typing import Final

from mediadesk.services.ports.delivery import DeliveryForm

CONTACT_SHEET: Final = DeliveryForm("contact-sheet", "Contact sheet (PDF)", (".pdf",))
CAPTION_SHEET: Final = DeliveryForm("docx", "Caption sheet (DOCX)", (".docx",))
INDESIGN: Final = DeliveryForm("idml", "InDesign (IDML document, IDMS snippet)", (".idml", ".idms"))
