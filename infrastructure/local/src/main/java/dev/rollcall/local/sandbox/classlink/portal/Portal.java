package dev.rollcall.local.sandbox.classlink.portal;

import dev.rollcall.local.sandbox.http.FaultBoard;
import dev.rollcall.local.sandbox.http.RequestCounter;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All that is behind the sandbox's addresses.
 *
 * @param tenants the districts, the large one first
 * @param faults what is told to fail
 * @param requests counts what a vendor asks, at the proxy and at the districts' own servers
 * @param clock the time of the sandbox
 */
public record Portal(
        List<Tenant> tenants, FaultBoard faults, RequestCounter requests, InstantSource clock) {
    /** A tenant and one application of it. */
    public record Access(Tenant tenant, Application application) {}

    public Portal {
        tenants = List.copyOf(tenants);
    }

    public Optional<Tenant> find(String tenant) {
        return tenants.stream().filter(each -> each.id().equals(tenant)).findFirst();
    }

    /** The application whose id stands in the path exactly like this, escapes and all. */
    public Optional<Access> atPath(String rawId) {
        return access(application -> application.pathId().equals(rawId));
    }

    /** The application with this OAuth key. */
    public Optional<Access> withClient(String clientId) {
        return access(application -> application.clientId().equals(clientId));
    }

    private Optional<Access> access(Predicate<Application> wanted) {
        return tenants.stream()
                .filter(Tenant::isListed)
                .flatMap(tenant ->
                        tenant.applications().stream()
                                .filter(wanted)
                                .map(application -> new Access(tenant, application)))
                .findFirst();
    }
}
