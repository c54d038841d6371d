#!/usr/bin/env python3
"""Writes oracle.json: when calendars are open, computed without any of this project's code or libraries.

python3 __tests__/packages/calendar/oracle.py > __tests__/packages/calendar/oracle.json

Rules are described here as lists of minutes, hours, days and months; the text of the calendar stands beside each description. Starts are found
by walking over local dates; the instant of a wall clock by searching UTC minute by minute for the first that shows it, or, where clocks skip
it, the first that shows something later. Openness is asked instant by instant; where it can change is every start and every end, and for the
first two days it is asked for every single minute too, which has to give the same answer.
"""
import json
import sys
import zoneinfo
from datetime import date, datetime, timedelta, timezone
from functools import lru_cache

UTC = timezone.utc
MINUTE = timedelta(minutes=1)
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
HORIZON = 366 * DAY


@lru_cache(maxsize=None)
def zone(name):
    return zoneinfo.ZoneInfo(name)


@lru_cache(maxsize=None)
def shown(instant, name):
    """What the clocks of the zone show at an instant, without an offset."""
    return instant.astimezone(zone(name)).replace(tzinfo=None)


@lru_cache(maxsize=None)
def instants(wall, name):
    """All instants that show this wall clock, by trying every quarter of an hour that could: no offset of today is finer."""
    guess = wall.replace(tzinfo=UTC)
    return [t for q in range(15 * 4, -13 * 4, -1) if shown(t := guess - q * QUARTER, name) == wall]


@lru_cache(maxsize=None)
def instant_of(wall, name):
    found = instants(wall, name)
    if found:
        return found[0]
    t = wall.replace(tzinfo=UTC) - 15 * 60 * MINUTE
    while shown(t, name) < wall:
        t += MINUTE
    return t


def cron(text, minutes, hours, end=None, duration=None, weekdays=None, days=None, last=False, months=None):
    return dict(kind="cron", text=text, minutes=minutes, hours=hours, end=end, duration=duration, weekdays=weekdays,
                days=days, last=last, months=months)


def monthly_last(duration):
    return dict(kind="cron", rrule="FREQ=MONTHLY;BYMONTHDAY=-1", minutes=[0], hours=[0], end=None, duration=duration,
                weekdays=None, days=None, last=True, months=None)


def dates(first, last):
    return dict(kind="dates", first=first, last=last)


def length(text):
    return timedelta(**{dict(m="minutes", h="hours", d="days")[text[-1]]: int(text[:-1])})


def interval(wall, at, rule, name):
    if rule["duration"]:
        return at, at + length(rule["duration"])
    h, m = map(int, rule["end"].split(":"))
    end = wall.replace(hour=h, minute=m)
    if end <= wall:
        end += DAY
    later = [t for t in instants(end, name) if t > at]
    return at, (later[0] if later else max(at, instant_of(end, name)))


def named_days(rule, first, last):
    day = first
    while day <= last:
        tomorrow = day + DAY
        weekday = (day.weekday() + 1) % 7
        fits = (rule["weekdays"] is None or weekday in rule["weekdays"]) and (rule["months"] is None or day.month in rule["months"])
        if rule["days"] is not None or rule["last"]:
            fits = fits and (day.day in (rule["days"] or []) or (rule["last"] and tomorrow.month != day.month))
        if fits:
            yield day
        day = tomorrow


def intervals(rule, name, begin, until):
    name = rule.get("zone", name)
    if rule["kind"] == "dates":
        first, last = date.fromisoformat(rule["first"]), date.fromisoformat(rule["last"]) + DAY
        midnight = datetime.min.time()
        return [(instant_of(datetime.combine(first, midnight), name), instant_of(datetime.combine(last, midnight), name))]
    found = []
    every_hour = len(rule["hours"]) == 24
    for day in named_days(rule, (begin - 9 * DAY).date(), (until + 2 * DAY).date()):
        for h in rule["hours"]:
            for m in rule["minutes"]:
                wall = datetime(day.year, day.month, day.day, h, m)
                for at in instants(wall, name) if every_hour else [instant_of(wall, name)]:
                    start, end = interval(wall, at, rule, name)
                    if start < end and end > begin and start < until:
                        found.append((start, end))
    return found


def answer(calendar, at):
    until = at + HORIZON
    name = calendar["zone"]
    groups = [[intervals(r, name, at, until) for r in group] for group in calendar["windows"]]
    freezes = [intervals(r, name, at, until) for r in calendar["freezes"]]

    near = at + 3 * DAY
    soon = {id(r): [pair for pair in r if pair[0] < near] for g in groups + [freezes] for r in g}

    def holds(rule, t):
        return any(start <= t < end for start, end in (soon[id(rule)] if t < near else rule))

    def is_open(t):
        return not any(holds(f, t) for f in freezes) and all(any(holds(w, t) for w in g) for g in groups if g)

    changes = sorted({t for rule in [r for g in groups for r in g] + freezes for pair in rule for t in pair if at < t < until})
    now = is_open(at)
    opens = at if now else next((t for t in changes if is_open(t)), None)
    closes = None if opens is None else next((t for t in changes if t > opens and not is_open(t)), None)
    first = at.replace(second=0) + MINUTE
    by_minute = next((t for t in (first + m * MINUTE for m in range(2880)) if is_open(t) != now), None)
    by_change = next((t for t in changes if is_open(t) != now), None)
    if by_change is not None and by_change >= first + 2880 * MINUTE:
        by_change = None
    assert by_minute == by_change, (calendar, at, by_minute, by_change)
    return now, opens, closes


def yaml_rule(rule):
    fields = []
    if "zone" in rule:
        fields.append(f"time-zone: {rule['zone']}")
    if rule["kind"] == "dates":
        fields += [f"from: {rule['first']}", f"to: {rule['last']}"]
    else:
        fields.append(f'rrule: "{rule["rrule"]}"' if "rrule" in rule else f'cron: "{rule["text"]}"')
        fields.append(f'end: "{rule["end"]}"' if rule["end"] else f"duration: {rule['duration']}")
    return "{ " + ", ".join(fields) + " }"


def yaml(calendar):
    def rules(pad, key, these):
        return [f"{pad}{key}:"] + [f"{pad}  - {yaml_rule(r)}" for r in these] if these else []

    general, service, environment = calendar["windows"]
    lines = [f"time-zone: {calendar['zone']}"] + rules("", "windows", general) + rules("", "freezes", calendar["freezes"])
    for key, name, these in (("services", "shop", service), ("environments", "production", environment)):
        if these:
            lines += [f"{key}:", f"  {name}:"] + rules("    ", "windows", these)
    return "\n".join(lines) + "\n"


WORK = [1, 2, 3, 4, 5]
ALL = list(range(24))
SCENES = {
    "office hours": ([cron("0 9 * * 1-5", [0], [9], end="17:00", weekdays=WORK)], []),
    "office hours without friday afternoon": (
        [cron("0 9 * * mon-fri", [0], [9], end="17:00", weekdays=WORK)],
        [cron("0 14 * * 5", [0], [14], duration="10h", weekdays=[5])]),
    "overnight by wall clock": ([cron("0 22 * * *", [0], [22], end="06:00")], []),
    "overnight by duration": ([cron("0 22 * * *", [0], [22], duration="8h")], []),
    "half past two for an hour": ([cron("30 2 * * *", [30], [2], duration="1h")], []),
    "half past two until three": ([cron("30 2 * * *", [30], [2], end="03:00")], []),
    "two until half past two": ([cron("0 2 * * *", [0], [2], end="02:30")], []),
    "half past one for half an hour": ([cron("30 1 * * *", [30], [1], duration="30m")], []),
    "half past one until a quarter past one": ([cron("30 1 * * *", [30], [1], end="01:15")], []),
    "one until a quarter to two": ([cron("0 1 * * *", [0], [1], end="01:45")], []),
    "twenty minutes of every hour": ([cron("0 * * * *", [0], ALL, duration="20m")], []),
    "a quarter past to half past of every hour": ([cron("15 */1 * * *", [15], ALL, end="00:30")], []),
    "from midnight on": ([cron("0 0 * * *", [0], [0], end="04:00")], []),
    "closed from midnight on": ([], [cron("@daily", [0], [0], duration="3h")]),
    "closed on the last day": ([], [cron("0 0 L * *", [0], [0], duration="24h", last=True)]),
    "closed at month end by rrule": ([cron("0 8 * * *", [0], [8], end="20:00")], [monthly_last("24h")]),
    "closed on the first": ([], [cron("0 0 1 * *", [0], [0], duration="1d", days=[1])]),
    "friday to monday": ([cron("0 20 * * fri-mon", [0], [20], duration="2h", weekdays=[5, 6, 0, 1])], []),
    "sunday by its other number": ([cron("0 6 * * 7", [0], [6], duration="6h", weekdays=[0])], []),
    "touching windows": (
        [cron("0 8 * * 1-5", [0], [8], end="12:00", weekdays=WORK), cron("0 12 * * 1-5", [0], [12], duration="5h", weekdays=WORK)], []),
    "spring and autumn frozen": (
        [cron("0 6,18 * * *", [0], [6, 18], duration="3h")],
        [dates("2026-03-01", "2026-04-06"), dates("2026-09-20", "2026-11-02")]),
    "year end": ([], [dates("2026-12-20", "2027-01-03")]),
    "quarter ends": ([cron("0 10 * * 2-4", [0], [10], end="15:30", weekdays=[2, 3, 4])],
                     [cron("0 0 25 3,6,9,12 *", [0], [0], duration="7d", days=[25], months=[3, 6, 9, 12])]),
    "monday nine to nine": ([cron("0 9 * * 1", [0], [9], end="09:00", weekdays=[1])], []),
    "leap day": ([cron("0 12 29 2 *", [0], [12], duration="1h", days=[29], months=[2])], []),
}
PARTS = (
    [cron("0 8 * * *", [0], [8], end="18:00")],
    [cron("0 10 * * 2", [0], [10], duration="2h", weekdays=[2]), cron("0 16 * * 4", [0], [16], duration="4h", weekdays=[4])],
    [cron("0 9 * * 1-5", [0], [9], end="17:00", weekdays=WORK)],
)
ABROAD = {**cron("0 9 * * 1-5", [0], [9], end="17:00", weekdays=WORK), "zone": "America/New_York"}

ZONES = ["America/New_York", "America/Chicago", "America/Los_Angeles", "America/St_Johns", "America/Santiago", "America/Sao_Paulo",
         "Europe/Berlin", "Europe/London", "Asia/Tokyo", "Asia/Kathmandu", "Asia/Beirut", "Africa/Cairo", "Australia/Lord_Howe",
         "Australia/Sydney", "Pacific/Auckland", "Pacific/Chatham", "Antarctica/Troll", "UTC"]


def transitions(name):
    """The instants of 2026 at which the clocks change, by looking at every minute of the days around them."""
    t, found = datetime(2026, 1, 1, tzinfo=UTC), []
    while t.year == 2026:
        if t.astimezone(zone(name)).utcoffset() != (t + DAY).astimezone(zone(name)).utcoffset():
            m = t
            while (m + MINUTE).astimezone(zone(name)).utcoffset() == t.astimezone(zone(name)).utcoffset():
                m += MINUTE
            found.append(m + MINUTE)
        t += DAY
    return found


def questions(name, number):
    """Instants to ask about: around the changes of the clocks, and some that lie elsewhere."""
    around = [t + d * MINUTE for t in transitions(name) for d in (-1500, -61, -1, 0, 29, 95)]
    plain = [datetime(2026, 11, 27, 19, 0, tzinfo=UTC), datetime(2026, 12, 31, 23, 59, 59, tzinfo=UTC), datetime(2028, 2, 29, 12, 30, tzinfo=UTC),
             datetime(2026, 6, 30, 21, 59, tzinfo=UTC)]
    chosen = around or plain
    return [chosen[number % len(chosen)], (around + plain)[(7 * number + 3) % len(around + plain)]]


def stamp(t):
    return None if t is None else t.strftime("%Y-%m-%dT%H:%M:%SZ")


def cases():
    for z, name in enumerate(ZONES):
        for s, (scene, (windows, freezes)) in enumerate(SCENES.items()):
            calendar = dict(zone=name, windows=[windows, [], []], freezes=freezes)
            for at in questions(name, s + z):
                yield scene, calendar, at
        for number, at in enumerate(questions(name, z) + questions(name, z + 5)):
            yield "three that must agree", dict(zone=name, windows=list(PARTS), freezes=[]), at
            if number == 0 and name != "America/New_York":
                here = cron("0 9 * * 1-5", [0], [9], end="17:00", weekdays=WORK)
                yield "here and in New York", dict(zone=name, windows=[[here], [], [ABROAD]], freezes=[]), at


def main():
    written = []
    for scene, calendar, at in cases():
        is_open, opens, closes = answer(calendar, at)
        written.append(dict(scene=f"{scene}, {calendar['zone']}", calendar=yaml(calendar), at=stamp(at), open=is_open,
                            nextOpen=stamp(opens), nextClose=stamp(closes)))
    json.dump(dict(by="oracle.py", cases=written), sys.stdout, indent=2)
    print()
    print(f"{len(written)} cases", file=sys.stderr)


main()
