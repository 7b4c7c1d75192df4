package dev.rollcall.account.customer;

import dev.rollcall.account.member.Actor;
import dev.rollcall.account.member.Permission;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Reach;
import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionState;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictId;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether somebody may ask for the roster of an account's district, or of the classes of its
 * Library teachers: told to pages, and asked again where they act, since a page can be forged
 * (product.md R18, R28).
 */
public final class RosteringCapability {
    private final ConnectionStore connections;

    public RosteringCapability(ConnectionStore connections) {
        this.connections = connections;
    }

    /** Everything that stands against it; nothing where it is allowed. */
    public List<Missing> missing(Account account, Actor actor) {
        List<Missing> missing = new ArrayList<>();
        if (account.isMerged()) {
            missing.add(Missing.ACCOUNT);
        }
        if (actor.reach(Permission.REQUEST_ROSTERING) != Reach.ALL) {
            missing.add(Missing.PERMISSION);
        }
        if (districts(account).isEmpty()) {
            missing.add(Missing.DISTRICT);
        } else if (districts(account).stream().noneMatch(this::isActive)) {
            missing.add(Missing.CONNECTION);
        }
        return missing;
    }

    /** The account's own districts; those of its Library teachers where it has none (R3). */
    private static Set<DistrictId> districts(Account account) {
        return account.links().isEmpty()
                ? account.teachers().stream().map(Place::district).collect(Collectors.toSet())
                : account.districts();
    }

    private boolean isActive(DistrictId district) {
        Optional<Connection> connection = connections.find(district);
        return connection.filter(c -> c.state() == ConnectionState.ACTIVE).isPresent();
    }

    /** What may stand against it. */
    public enum Missing {
        /** The account rests: it was merged into another. */
        ACCOUNT,
        /** Whoever acts may not, or only for a part of the roster. */
        PERMISSION,
        /** The account has neither a district nor a Library's teacher. */
        DISTRICT,
        /** None of its districts is connected at the moment. */
        CONNECTION;

        /** The form in the API. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
