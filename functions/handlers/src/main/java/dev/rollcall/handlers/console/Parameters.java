package dev.rollcall.handlers.console;

import dev.rollcall.district.DistrictId;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads parameters that several widgets have. */
public final class Parameters {

    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} ._'@-]{1,63}");
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9-]{1,64}");

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
