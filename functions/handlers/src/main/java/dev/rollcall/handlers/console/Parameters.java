package dev.rollcall.handlers.console;

import dev.rollcall.account.customer.AccountId;
import dev.rollcall.account.member.Contact;
import dev.rollcall.district.DistrictId;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads parameters that several widgets have. */
public final class Parameters {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'@-]{1,63}");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private static final Pattern VERSION = Pattern.compile("[0-9]{1,18}");
    private static final Pattern SEATS = Pattern.compile("[0-9]{1,7}");
    private static final int LONGEST_ID = 255;

    private Parameters() {}

    public static DistrictId district(WidgetEvent event) {
        return findDistrict(event)
                .orElseThrow(() -> new WidgetRefusal("district-malformed", "district"));
    }

    /** The district, where one is named; a name that can be none is refused. */
    public static Optional<DistrictId> findDistrict(WidgetEvent event) {
        String name = event.parameter("district");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<DistrictId> district = DistrictId.parse(name);
        if (district.isEmpty()) {
            throw new WidgetRefusal("district-malformed", "district");
        }
        return district;
    }

    public static String run(WidgetEvent event) {
        return Optional.of(event.parameter("run"))
                .filter(run -> RUN.matcher(run).matches())
                .orElseThrow(() -> new WidgetRefusal("run-unknown", "run"));
    }

    /** The version of what was looked at, as its button says. */
    public static long version(WidgetEvent event) {
        return number(event, "seen", VERSION);
    }

    /** A number of seats. */
    public static int seats(WidgetEvent event) {
        return (int) number(event, "seats", SEATS);
    }

    private static long number(WidgetEvent event, String name, Pattern form) {
        return Optional.of(event.parameter(name))
                .filter(number -> form.matcher(number).matches())
                .map(Long::parseLong)
                .orElseThrow(() -> new WidgetRefusal("number-malformed", name));
    }

    public static AccountId account(WidgetEvent event) {
        return AccountId.parse(event.parameter("account"))
                .orElseThrow(() -> new WidgetRefusal("account-malformed", "account"));
    }

    /** The district's own id among the organisations of its roster; empty where none is given. */
    public static String orgId(WidgetEvent event) {
        String id = event.parameter("org");
        if (id.length() > LONGEST_ID || id.codePoints().anyMatch(Character::isISOControl)) {
            throw new WidgetRefusal("parameter-too-long", "org");
        }
        return id;
    }

    /** Somebody by name and address. */
    public static Contact contact(WidgetEvent event) {
        String name = event.parameter("owner-name");
        if (!Contact.isName(name)) {
            throw new WidgetRefusal("owner-malformed", "owner-name");
        }
        String email = event.parameter("owner-email");
        if (!Contact.isEmail(email)) {
            throw new WidgetRefusal("owner-malformed", "owner-email");
        }
        return new Contact(name, email);
    }

    /** Who presses, as typed: CloudWatch passes no identity, so it is a claim. */
    public static String claimedName(WidgetEvent event) {
        String name =
                event.typed("operator")
                        .orElseThrow(() -> new WidgetRefusal("name-missing", "operator"));
        if (!NAME.matcher(name).matches()) {
            throw new WidgetRefusal("name-malformed", "operator");
        }
        return name;
    }
}
