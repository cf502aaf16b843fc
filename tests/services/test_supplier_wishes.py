"""What suppliers ask is told once for all photos of a shoot, also where own words are wrong."""

from mediadesk.attribution.supplier_terms import SupplierTerms
from mediadesk.bootstrap.yardsticks import supplier_terms
from mediadesk.model.errors import UserError
from mediadesk.services.supplier_wishes import SupplierWishes


def test_words_of_suppliers_are_told_in_the_desks() -> None:
    wishes = SupplierWishes(supplier_terms, supplier_terms)
    assert wishes("NO SALES. Mandatory credit.") != ()
    assert wishes("A fine day at the harbour") == ()


def test_the_terms_are_read_once() -> None:
    read: list[SupplierTerms] = []

    def terms() -> SupplierTerms:
        read.append(supplier_terms())
        return read[-1]

    wishes = SupplierWishes(terms, supplier_terms)
    assert wishes("No archive") == wishes("No archive")
    wishes("No sales")
    assert len(read) == 1


def test_where_the_houses_own_words_err_the_shipped_ones_hold() -> None:
    def wrong() -> SupplierTerms:
        msg = "restrictions.toml is no TOML."
        raise UserError(msg)

    shipped = SupplierWishes(supplier_terms, supplier_terms)
    assert SupplierWishes(wrong, supplier_terms)("No sales") == shipped("No sales") != ()
