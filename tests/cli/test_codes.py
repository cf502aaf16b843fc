"""The command `codes`, from a file to words."""

import pytest


@pytest.fixture
def team(tmp_path):
    path = tmp_path / "team.txt"
    path.write_bytes(
        b"\xff\xfe" + "rm10\tMarcus Rashford\tRashford\nx\t{headline}\n".encode("utf-16-le")
    )
    return path


def test_a_file_is_used_and_its_codes_become_words(desk, kim, team) -> None:
    assert desk("codes", "use", team)[1]["codes"] == 2
    desk("set", kim, "headline=At noon")
    status, told = desk("codes", "expand", "=rm10#2=: =x=", "--photo", kim)
    assert (status, told["text"]) == (0, "Rashford: At noon")
    assert desk("codes", "expand", "=rm11=")[0] == 1
    assert [one["code"] for one in desk("codes", "list", "rashf")[1]["codes"]] == ["rm10"]
    assert [one["codes"] for one in desk("codes", "files")[1]] == [2]
    assert desk("codes", "check")[0] == 0
    assert desk("codes", "drop", team)[0] == 0
    assert desk("codes", "list")[1]["total"] == 0


def test_a_code_is_added(run) -> None:
    assert run("codes", "add", "mun", "Manchester United", "United") == (0, {"code": "mun"})
    assert run("codes", "expand", "=mun#2=")[1]["text"] == "United"


def test_what_is_odd_about_a_file_is_a_finding(run, tmp_path) -> None:
    path = tmp_path / "odd.txt"
    path.write_text("a\tA\na\tB\n", encoding="utf-8")
    status, told = run("codes", "check", path)
    assert (status, told[0]["line"]) == (1, 2)


def test_a_wrong_order_is_one_line(run) -> None:
    assert run("codes", "expand") == (
        2,
        "mediadesk: It is written `mediadesk codes expand TEXT`.\n",
    )
