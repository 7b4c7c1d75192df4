package dev.rollcall.handlers.account;

import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.handlers.Problem;
import dev.rollcall.handlers.Refusal;
import dev.rollcall.roster.view.ReadView;
import dev.rollcall.roster.view.RosterView;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells how much of a district's roster whoever calls sees (product.md R22). */
final class Views {
    private final ReadView views;

    Views(ReadView views) {
        this.views = views;
    }

    RosterView of(Call call, Connection connection) {
        return switch (call.actor().reach(Permission.VIEW_ROSTER)) {
            case ALL -> new RosterView.Whole();
            case OWN -> own(domain(call.actor()), connection);
            case NONE -> throw new Refusal(Problem.PERMISSION_MISSING);
        };
    }

    private static Domain domain(Actor actor) {
        return switch (actor) {
            case Actor.Participant(var member) -> member.domain();
            case Actor.Product _, Actor.Staff _ -> Domain.NOTHING;
        };
    }

    private RosterView own(Domain domain, Connection connection) {
        DistrictId district = connection.id();
        return domain.schools().isEmpty()
                ? views.ofClasses(
                        district,
                        connection.shards(),
                        in(district, domain.teachers()),
                        in(district, domain.classes()))
                : new RosterView.OfSchools(in(district, domain.schools()));
    }

    private static Set<String> in(DistrictId district, Collection<Place> places) {
        return places.stream()
                .filter(place -> place.district().equals(district))
                .map(Place::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
