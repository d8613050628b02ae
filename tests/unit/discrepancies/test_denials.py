from compared import Find


def test_a_denial_against_the_report_that_tells_it_as_so_is_high(find: Find):
    shown = find(
        "Singer Lena Marsh tore up a contract for a reunion tour of the Otters in front of her lawyers.\n",
        'A report that Lena Marsh tore up a contract for a reunion tour has been called "rubbish" by her publicist.\n',
    )
    (found,) = shown.serious("polarity")
    assert found.severity == "high"
    assert "rubbish" in " ".join(shown.words(found))


def test_the_same_deed_with_not_is_high(find: Find):
    shown = find("Goalkeeper Ivo Brandt was suspended by the league on Monday.\n", "Ivo Brandt was not suspended by the league.\n")
    assert [d.severity for d in shown.serious("polarity")] == ["high"]


def test_what_is_not_yet_settled_denies_nothing(find: Find):
    assert not find("Ivo Brandt was charged by the league.\n", "Ivo Brandt was not yet charged by the league.\n").serious(
        "polarity"
    )


def test_a_condition_denies_nothing(find: Find):
    assert not find("The mayor did not sell the harbour.\n", "If the mayor sold the harbour, she must go.\n").serious("polarity")


def test_declining_to_comment_denies_nothing(find: Find):
    assert not find("Kessel Mining did not comment on the fire.\n", "Kessel Mining commented on the fire.\n").serious("polarity")


def test_two_reports_that_both_deny_do_not_conflict(find: Find):
    one = "A story that Lena Marsh tore up a contract for a tour is false, her publicist said.\n"
    two = "The report that Lena Marsh tore up a contract for a tour is a hoax, her publicist said.\n"
    assert not find(one, two).serious("polarity")


def test_taking_back_is_a_turn_of_the_story_not_a_denial(find: Find):
    one = "A former player claims that Ivo Brandt has been suspended by the league.\n"
    assert not find(one, "A former player has retracted claims that Ivo Brandt was suspended by the league.\n").serious()


def test_time_that_is_fake_denies_no_report(find: Find):
    one = "A flight from Northmere took off in 2018 and landed in 2017.\n"
    assert not find(one, "A flight from Northmere that landed in 2017 shows that time is fake.\n").serious("polarity")


def test_what_was_put_off_was_not_done(find: Find):
    one = "The harbour board put off the repair of the ferries twice, according to two officials.\n"
    assert not find(one, "The harbour board has not repaired the ferries, the Harrow Courier reported.\n").serious("polarity")
