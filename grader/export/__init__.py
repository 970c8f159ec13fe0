"""Decks for other programs: Anki, GIFT, and a page that works alone; each says what it lost."""
