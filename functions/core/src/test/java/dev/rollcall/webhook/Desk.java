package dev.rollcall.webhook;

import dev.rollcall.district.Connection;
import dev.rollcall.district.ConnectionStore;
import dev.rollcall.district.DistrictBrief;
import dev.rollcall.district.DistrictId;
import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.FollowUp;
import dev.rollcall.district.Portal;
import dev.rollcall.sync.run.SyncMessage;
import dev.rollcall.sync.run.SyncQueue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everything behind the webhook door, in memory, with switches for what may break. */
final class Desk implements ConnectionStore, ReplayGuard, SyncQueue {

    final List<String> calls = new ArrayList<>();
    final List<SyncMessage> sent = new ArrayList<>();
    final Map<DistrictId, Connection> connections = new HashMap<>();
    private final Map<String, Instant> claimed = new HashMap<>();
    private final Map<String, Boolean> done = new HashMap<>();
    Instant now = Instant.parse("2026-11-22T08:00:00Z");
    boolean queueDown;
    boolean diesBeforeDone;

    void connect(DistrictId id) {
        var settings = DistrictSettings.standard(FirstRoster.AUTO);
        connections.put(id, Connection.discovered(id, settings, now));
    }

    FollowUp followUp(DistrictId id) {
        return Objects.requireNonNull(connections.get(id)).schedule().followUp();
    }

    @Override
    public Optional<Connection> update(DistrictId id, UnaryOperator<Connection> change) {
        calls.add("update");
        return Optional.ofNullable(
                connections.computeIfPresent(id, (key, old) -> change.apply(old)));
    }

    @Override
    public Claim claim(Portal portal, String deliveryId, Duration inProgress) {
        calls.add("claim");
        String key = portal.code() + deliveryId;
        if (done.containsKey(key)) {
            return Claim.DONE;
        }
        if (claimed.getOrDefault(key, now).isAfter(now)) {
            return Claim.IN_PROGRESS;
        }
        claimed.put(key, now.plus(inProgress));
        return Claim.FIRST;
    }

    @Override
    public void done(Portal portal, String deliveryId) {
        if (diesBeforeDone) {
            throw new IllegalStateException("killed");
        }
        calls.add("done");
        done.put(portal.code() + deliveryId, true);
    }

    @Override
    public void send(DistrictId district, SyncMessage message) {
        if (queueDown) {
            throw new IllegalStateException("queue is down");
        }
        calls.add("send");
        sent.add(message);
    }

    @Override
    public void sendLater(DistrictId district, SyncMessage message, Duration delay) {
        throw new AssertionError("a webhook does not wait");
    }

    @Override
    public Optional<Connection> find(DistrictId district) {
        throw new AssertionError("the update tells all");
    }

    @Override
    public boolean create(DistrictId district, Connection connection) {
        throw new AssertionError("a webhook connects nobody");
    }

    @Override
    public DirectoryPage page(String cursor, int limit) {
        throw new AssertionError("a webhook lists nobody");
    }

    @Override
    public List<DistrictBrief> briefs() {
        throw new AssertionError("a webhook lists nobody");
    }
}
