package dev.rollcall.handlers.profile;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OnboardingSettings.Enabling;
import dev.rollcall.district.OnboardingSettings.Gate;
import dev.rollcall.district.OnboardingSettings.Pairing;
import dev.rollcall.district.OnboardingSettings.Updates;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.product.Audience;
import dev.rollcall.product.LicenceScope;
import dev.rollcall.product.PortalRules;
import dev.rollcall.product.Prices;
import dev.rollcall.product.Prices.Bracket;
import dev.rollcall.product.Product;
import dev.rollcall.product.Trial;
import dev.rollcall.product.VendorProfile;
import dev.rollcall.product.VendorProfile.People;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Reads a profile; every member has to be there, and no other. */
final class ProfileJson {

    private static final int MOST_SEATS = 10_000_000;
    private static final int LONGEST = 365;
    private static final int HIGHEST_PRICE = 100_000_000;

    private ProfileJson() {}

    static VendorProfile read(String name, Node file) {
        file.object("portals", "people", "products", "trial", "prices", "told");
        return sound(
                file,
                () ->
                        new VendorProfile(
                                name,
                                portals(file.get("portals")),
                                people(file.get("people")),
                                products(file.get("products")),
                                file.get("trial").maybe().map(ProfileJson::trial),
                                file.get("prices").maybe().map(ProfileJson::prices),
                                told(file.get("told"))));
    }

    private static Map<Portal, PortalRules> portals(Node portals) {
        portals.object(Portal.CLEVER.code(), Portal.CLASSLINK.code());
        Map<Portal, PortalRules> rules = new EnumMap<>(Portal.class);
        for (Portal portal : Portal.values()) {
            rules.put(portal, rules(portals.get(portal.code())));
        }
        return rules;
    }

    private static PortalRules rules(Node node) {
        node.object("firstRoster", "gates", "pairing", "enabling", "updates", "minimumSeats");
        return new PortalRules(
                node.get("firstRoster").word(FirstRoster.class),
                new OnboardingSettings(
                        node.get("gates").words(Gate.class),
                        node.get("pairing").word(Pairing.class),
                        node.get("enabling").word(Enabling.class),
                        node.get("updates").word(Updates.class),
                        node.get("minimumSeats").whole(0, MOST_SEATS)));
    }

    private static People people(Node node) {
        node.object("staff", "guardians", "teachers");
        return new People(
                node.get("staff").word(StaffPolicy.class),
                node.get("guardians").word(GuardianPolicy.class),
                node.get("teachers").word(TeacherPolicy.class));
    }

    private static List<Product> products(Node list) {
        return list.list().stream().map(ProfileJson::product).toList();
    }

    private static Product product(Node node) {
        node.object("id", "seatRule", "overSeat", "schoolRule", "licences");
        return sound(
                node,
                () ->
                        new Product(
                                node.get("id").text(),
                                node.get("seatRule").word(SeatRule.class),
                                overSeat(node.get("overSeat")),
                                node.get("schoolRule").word(SchoolRule.class),
                                node.get("licences").words(LicenceScope.class)));
    }

    private static OverSeatPolicy overSeat(Node node) {
        String policy = node.object("policy", "days").get("policy").text();
        return switch (policy) {
            case "block" -> new OverSeatPolicy.Block();
            case "report" -> new OverSeatPolicy.Report();
            case "grace" -> new OverSeatPolicy.Grace(node.get("days").whole(1, LONGEST));
            default -> throw node.get("policy").unusable();
        };
    }

    private static Trial trial(Node node) {
        node.object("days", "zone");
        return new Trial(node.get("days").whole(1, LONGEST), zone(node.get("zone")));
    }

    // A region and no offset: days end by the clocks of a place.
    private static ZoneId zone(Node node) {
        if (!ZoneId.getAvailableZoneIds().contains(node.text())) {
            throw node.unusable();
        }
        return ZoneId.of(node.text());
    }

    private static Prices prices(Node node) {
        node.object("currency", "brackets");
        List<Bracket> brackets =
                node.get("brackets").list().stream().map(ProfileJson::bracket).toList();
        return sound(node, () -> new Prices(node.get("currency").text(), brackets));
    }

    private static Bracket bracket(Node node) {
        node.object("from", "unitMinor");
        return new Bracket(
                node.get("from").whole(1, MOST_SEATS),
                node.get("unitMinor").whole(0, HIGHEST_PRICE));
    }

    private static Map<String, Set<Audience>> told(Node node) {
        Map<String, Set<Audience>> told = new HashMap<>();
        node.names().forEach(kind -> told.put(kind, node.get(kind).words(Audience.class)));
        return told;
    }

    private static <T> T sound(Node node, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException unsound) {
            throw node.unusable();
        }
    }
}
