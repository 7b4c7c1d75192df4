package dev.rollcall.local.sandbox.classlink.portal;

import dev.rollcall.local.sandbox.district.District;
import dev.rollcall.local.sandbox.district.Trait;

import java.util.HexFormat;
import java.util.UUID;

/** A tenant's copy of the vendor's application, with the keys to the data. */
public final class Application {
    private static final int FIRST_ID = 41_001;
    private static final int MOST_PER_TENANT = 2;
    private final int number;
    private final District district;
    private int rotations;

    Application(int number, District district) {
        this.number = number;
        this.district = district;
    }

    /** A number that opens nothing. */
    public int id() {
        return FIRST_ID + district.shape().number() * MOST_PER_TENANT + number;
    }

    /** The id for paths, with its escapes: it is used as it stands or not at all. */
    public String pathId() {
        return "%2F" + digits(1, 12) + "%3D";
    }

    /** The only bearer that opens the data at the proxy now. */
    public synchronized String bearer() {
        return new UUID(roll(16L + rotations * 2L), roll(17L + rotations * 2L)).toString();
    }

    /** The old bearer is dead from now on. */
    public synchronized void rotate() {
        rotations++;
    }

    /** The OAuth key for the district's own server. */
    public String clientId() {
        return digits(2, 16);
    }

    /** The OAuth secret for the district's own server, with signs that need care. */
    public String clientSecret() {
        return digits(3, 16) + "+/" + digits(4, 6) + "=";
    }

    /** A token of the district's own server; each time another. */
    public String token(int salt) {
        return digits(-1L - salt, 16) + digits(-1_000_001L - salt, 16);
    }

    private String digits(long salt, int length) {
        return HexFormat.of().toHexDigits(roll(salt), length);
    }

    private long roll(long salt) {
        return district.dice().roll(Trait.IDENTIFIER, 10_000_000L * (number + 1) + salt);
    }
}
