"""Ask a browser: the report on a class runs nothing, asks for nothing, and shows all of it by keyboard alone.

Usage: check_report.py REPORT.html LANGUAGE CHROMIUM
"""

from __future__ import annotations

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
SECTIONS = {  # the headings, and how many rows or links each has at least
    "ja": {
        "得点の分布(100 点満点)": 0,
        "演習ごとの難しさ": 3,
        "見せている入力だけで正しい答案": 1,
        "よくある間違い": 4,
        "同じふるまいの誤答": 4,
        "よく似た答案": 1,
    },
    "en": {
        "Distribution of grades (out of 100)": 0,
        "How hard each exercise is": 3,
        "Right on the visible inputs only": 1,
        "Commonest mistakes": 4,
        "Wrong in the same way": 4,
        "Answers much alike": 1,
    },
}
SAYS = {  # what a learner would read
    "ja": ("○ 正解", "× 不正解", "次の一手"),
    "en": ("○ Right", "× Not right", "Next step"),
}
EVIL = (
    "<script>document.title='ran'</script>",
    "<script>alert(1)<!--",
    '"><img src=x onerror=alert(1)> & 山田',
)


def main(path, language, chromium):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        page = browser.new_page()
        asked, faults = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("dialog", lambda dialog: faults.append(dialog.message) or dialog.dismiss())
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        here = Path(path).resolve().as_uri()
        page.goto(here)
        nothing_runs(page, language)
        every_part_is_seen(page, SECTIONS[language])
        every_link_opens_a_student(page)
        students = every_student_by_keyboard(page, language)
        nothing_hangs_over_on_a_phone(page)
        assert faults == [], faults
        assert {url.partition("#")[0] for url in asked} == {here}, asked
        browser.close()
    print(
        f"chromium: the report in {language}, {students} students by keyboard, nothing run, nothing asked for"
    )


def nothing_runs(page, language):
    assert page.locator("html").get_attribute("lang") == language
    assert page.title() != "ran"
    assert page.locator("script, img, iframe, object, embed, svg, link, form, base").count() == 0
    named = "[...document.querySelectorAll('*')].flatMap(one => one.getAttributeNames())"
    assert [name for name in page.evaluate(named) if name.startswith("on") or name == "src"] == []
    schemes = page.evaluate("[...document.links].map(one => one.getAttribute('href'))")
    assert [one for one in schemes if not one.startswith("#")] == []
    text = page.locator("body").text_content()
    assert [evil for evil in EVIL if evil not in text] == [], "as text it is there"


def every_part_is_seen(page, sections):
    for heading, least in sections.items():
        section = page.locator("section", has=page.get_by_role("heading", name=heading, exact=True))
        assert section.is_visible(), heading
        if least:
            assert section.locator("tbody tr, p a").count() >= least, heading
    heights = (
        page.locator(".bars").first.locator("> div").evaluate_all("all => all.map(one => one.offsetHeight)")
    )
    assert len(heights) == 10, heights
    assert max(heights) > 50, heights
    assert page.locator("td").get_by_text("+0.").count() + page.locator("td").get_by_text("-0.").count() >= 3


def every_link_opens_a_student(page):
    links = page.locator("section a")
    for place in range(links.count()):
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = false; })")
        student = links.nth(place).text_content()
        links.nth(place).press("Enter")
        opened = page.locator("details[open]")
        assert opened.locator(".who").text_content() == student
        assert opened.locator("pre").first.is_visible()
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = false; })")


def every_student_by_keyboard(page, language):
    """Go through the page with the tab key, open every student with Enter, and read on."""
    count = page.locator("details").count()
    page.locator("section a").last.focus()
    for place in range(count):
        page.keyboard.press("Tab")
        while (
            page.evaluate("document.activeElement.tagName") == "PRE"
        ):  # one that scrolls is a stop of its own
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY", place
        page.keyboard.press("Enter")
        assert page.locator("details[open]").count() == place + 1
    text = page.locator("body").inner_text()
    assert [said for said in SAYS[language] if said not in text] == []
    return count


def nothing_hangs_over_on_a_phone(page):
    page.set_viewport_size({"width": 360, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


main(*sys.argv[1:])
