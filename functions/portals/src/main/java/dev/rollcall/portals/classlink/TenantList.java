package dev.rollcall.portals.classlink;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.read.PortalDirectory.Listed;
import dev.rollcall.sync.read.PortalDirectory.Standing;
import dev.rollcall.sync.read.RosterSource.Fetch;
import dev.rollcall.sync.run.ErrorCode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whom the portal lists.
 *
 * @param applications every application that could be read
 */
record TenantList(List<Application> applications) {

    TenantList {
        applications = List.copyOf(applications);
    }

    /** Tenants that can be used, or that have only to switch us on; others are not listed. */
    List<Listed> listed() {

        return applications.stream()
                .filter(each -> each.state() != Application.State.UNUSABLE)
                .map(Application::district)
                .distinct()
                .map(district -> new Listed(district, standing(district)))
                .toList();
    }

    /** The application to use for a district: the one its settings name, else the oldest usable. */
    Fetch<Application> choice(Connection connection) {
        List<Application> ours = of(connection.id()).filter(isNamed(connection)).toList();
        Optional<Application> usable =
                ours.stream()
                        .filter(Application::isUsable)
                        .min(Comparator.comparingLong(Application::number));
        return usable.<Fetch<Application>>map(Fetch.Got::new).orElseGet(() -> refusal(ours));
    }

    private static Fetch<Application> refusal(List<Application> ours) {
        boolean isOff = ours.stream().anyMatch(a -> a.state() == Application.State.NOT_ENABLED);
        return new Fetch.Refused<>(
                isOff ? ErrorCode.DISTRICT_NOT_ENABLED : ErrorCode.DISTRICT_DISCONNECTED);
    }

    private static Predicate<Application> isNamed(Connection connection) {
        Optional<String> named = connection.settings().oneRoster().application();
        return application -> named.isEmpty() || named.get().equals(application.id());
    }

    private Standing standing(DistrictId district) {
        return of(district).anyMatch(Application::isUsable) ? Standing.LIVE : Standing.NOT_ENABLED;
    }

    private Stream<Application> of(DistrictId district) {
        return applications.stream().filter(each -> each.district().equals(district));
    }
}
