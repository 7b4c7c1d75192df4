package dev.rollcall.account.customer;

import dev.rollcall.account.member.MemberId;
import dev.rollcall.account.member.Place;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Another account that was taken in, and what came with it: enough to let it go again as it was
 * (product.md R6).
 *
 * @param source the account that rests since
 * @param links the districts that came
 * @param teachers the Library's teachers that came, those aside whom the account had already
 * @param members the members that came; the source keeps them as they were
 * @param at when
 * @param undoneAt when it was undone
 */
public record Merge(
        AccountId source,
        List<Linked> links,
        Set<Place> teachers,
        List<MemberId> members,
        Instant at,
        Optional<Instant> undoneAt) {
    public Merge {
        links = List.copyOf(links);
        teachers = Set.copyOf(teachers);
        members = List.copyOf(members);
    }

    public boolean stands() {
        return undoneAt.isEmpty();
    }

    Merge undone(Instant now) {
        return new Merge(source, links, teachers, members, at, Optional.of(now));
    }
}
