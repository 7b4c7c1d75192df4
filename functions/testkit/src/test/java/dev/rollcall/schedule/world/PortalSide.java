package dev.rollcall.schedule.world;

import dev.rollcall.district.Connection;
import dev.rollcall.district.DistrictId;
import dev.rollcall.schedule.stage.Stage;
import dev.rollcall.schedule.witness.Witness;
import dev.rollcall.sync.read.PortalDirectory;
import dev.rollcall.sync.read.RosterSource;
import dev.rollcall.testkit.fault.Faulty;
import dev.rollcall.testkit.fault.Invocation;
import dev.rollcall.testkit.portal.InMemoryPortal;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The portal as workers meet it: the district that it may lie about, and a neighbour. */
final class PortalSide {
    private final InMemoryPortal portal;
    private final Map<DistrictId, InMemoryPortal> neighbours;
    private final Lies lies;

    PortalSide(InMemoryPortal portal, Map<DistrictId, InMemoryPortal> neighbours, Lies lies) {
        this.portal = portal;
        this.neighbours = Map.copyOf(neighbours);
        this.lies = lies;
    }

    /**
     * @param defect stands between the portal and whoever asks it
     */
    RosterSource source(Stage stage, Witness witness, UnaryOperator<RosterSource> defect) {
        RosterSource lying = Faulty.wrap(RosterSource.class, portal, this::truthOrLie);
        RosterSource plain = defect.apply(witness.readings().watch(lying));
        RosterSource staged = stage.wrap(RosterSource.class, plain);
        return Faulty.wrap(RosterSource.class, staged, call -> ask(call, plain));
    }

    PortalDirectory directory(Stage stage) {
        PortalDirectory staged = stage.wrap(PortalDirectory.class, portal);
        return Faulty.wrap(
                PortalDirectory.class,
                staged,
                call ->
                        call.call().method().equals("portal")
                                ? call.proceed(portal)
                                : call.proceed());
    }

    /**
     * One page after the other, so that a schedule plays the same each time: pages asked for ahead
     * of their turn are the business of {@code PagesAheadTest}.
     */
    private static @Nullable Object ask(Invocation call, RosterSource plain) throws Throwable {
        return switch (call.call().method()) {
            case "following" -> Optional.empty();
            case "collections", "parts" -> call.proceed(plain);
            default -> call.proceed();
        };
    }

    private @Nullable Object truthOrLie(Invocation call) throws Throwable {
        Optional<InMemoryPortal> neighbour =
                call.arguments(Connection.class)
                        .findFirst()
                        .map(Connection::id)
                        .map(neighbours::get);
        if (neighbour.isPresent()) {
            return call.proceed(neighbour.get());
        }
        return switch (call.call().method()) {
            case "collections", "parts", "portal" -> call.proceed();
            default -> lies.answer(call);
        };
    }
}
