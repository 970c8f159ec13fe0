"""Ask a browser: the page works from a file, alone, by keyboard, in both languages.

Usage: check_page.py FILE.html CHROMIUM
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-sync",
]


def main(path, chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        page = browser.new_page(locale="ja-JP")
        asked, faults = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.goto(Path(path).resolve().as_uri())
        data = json.loads(page.locator("#data").text_content())
        answered = sum(every_question(page, deck, place) for place, deck in enumerate(data["decks"]))
        speaks_both(page)
        assert faults == [], faults
        assert [url for url in asked if not url.startswith("file:")] == [], asked
        browser.close()
    print(
        f"chromium: {answered} questions answered right by keyboard and pointer, nothing asked of the network"
    )


def every_question(page, deck, place):
    pick(page.locator("#deck"), place)
    for question in deck["questions"]:
        article = page.locator(f"article[aria-labelledby='h-{question['id']}']")
        if question["type"] == "order":
            refuses_a_number_twice(article)
        ANSWERS[question["type"]](article, question)
        article.locator("form button").press("Enter")
        told = article.locator(".told")
        told.wait_for()
        verdict = told.locator(".verdict").text_content()
        assert verdict[0] == ("?" if question["type"] == "self" else "○"), (question["id"], verdict)
    return len(deck["questions"])


def speaks_both(page):
    assert page.locator("html").get_attribute("lang") == "ja"
    page.locator("#language").press("Enter")
    assert page.locator("html").get_attribute("lang") == "en"
    assert page.locator("article button").first.text_content() == "Check"
    unlabelled = page.locator("input:not(label *), select:not(label *):not([aria-label])").count()
    assert unlabelled == 0, "every field has a label"


def pick(select, value):
    # By the option itself: asked for "1", Playwright would take one *labelled* 1 as well.
    select.select_option(element=select.locator(f"option[value='{value}']").element_handle())


def choose(article, question):
    for place, option in enumerate(question["options"]):
        if option["correct"]:
            article.locator(f"input[value='{place}']").press("Space")


def refuses_a_number_twice(article):
    for place in range(2):
        pick(article.locator("select").nth(place), 0)
    article.locator("form button").press("Enter")
    assert "2 回" in article.locator(".told").text_content()
    for place in range(2):
        pick(article.locator("select").nth(place), -1)


def in_order(article, question):
    for place, _ in enumerate(question["needs"]):
        pick(article.locator(f"select[data-item='{place}']"), place)


def typed(text):
    return lambda article, question: article.locator("input, textarea").first.fill(text(question))


ANSWERS = {
    "single": choose,
    "multiple": choose,
    "truth": lambda article, question: article.locator(
        f"input[value='{0 if question['correct'] else 1}']"
    ).press("Space"),
    "number": typed(lambda question: repr(question["value"])),
    "shape": typed(lambda question: "×".join(map(str, question["shape"])) or "()"),
    "trace": typed(lambda question: question["prints"].replace("\n", " ")),
    "gaps": lambda article, question: [
        article.locator("input").nth(place).fill(accepted[0])
        for place, accepted in enumerate(question["accept"])
    ],
    "match": lambda article, question: [
        pick(article.locator("select").nth(place), place) for place in range(len(question["lefts"]))
    ],
    "order": in_order,
    "self": typed(lambda _question: "わたしの答え"),
}

main(*sys.argv[1:])
