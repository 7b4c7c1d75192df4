package dev.rollcall.local.sandbox.clever.portal;

import dev.rollcall.local.sandbox.district.Dice;
import dev.rollcall.local.sandbox.district.Trait;

import java.time.Instant;
import java.util.HexFormat;

/** A district's agreement with the one vendor of this sandbox, and its current token. */
public final class Connection {
    private final CleverDistrict district;
    private final Dice dice;
    private boolean connected = true;
    private int rotations;
    private Instant created;

    public Connection(CleverDistrict district, Instant created) {
        this.district = district;
        this.dice = district.data().dice();
        this.created = created;
    }

    public CleverDistrict district() {
        return district;
    }

    /** The id of the token's entry, which outlives the token. */
    public String id() {
        return "60" + digits(-1, 16) + digits(-2, 6);
    }

    public synchronized boolean isConnected() {
        return connected;
    }

    /** For people to read. */
    public String word() {
        return isConnected() ? "connected" : "disconnected";
    }

    /** The only token that opens the district now: 40 hexadecimal digits. */
    public synchronized String token() {
        return digits(rotations * 3, 16)
                + digits(rotations * 3 + 1, 16)
                + digits(rotations * 3 + 2, 8);
    }

    public synchronized Instant created() {
        return created;
    }

    public synchronized boolean opensWith(String token) {
        return connected && token().equals(token);
    }

    /** The old token is dead from now on. */
    public synchronized void rotate(Instant now) {
        rotations++;
        created = now;
    }

    public synchronized void disconnect() {
        connected = false;
    }

    /** A district that comes back gets a new token. */
    public synchronized void reconnect(Instant now) {
        if (!connected) {
            connected = true;
            rotate(now);
        }
    }

    private String digits(int salt, int length) {
        return HexFormat.of().toHexDigits(dice.roll(Trait.IDENTIFIER, 1000L + salt), length);
    }
}
