package dev.rollcall.testkit.sample;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.OnboardingSettings;
import dev.rollcall.district.OverSeatPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.SchoolRule;
import dev.rollcall.district.SeatRule;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;
import dev.rollcall.product.Audience;
import dev.rollcall.product.PortalRules;
import dev.rollcall.product.Prices;
import dev.rollcall.product.Product;
import dev.rollcall.product.Trial;
import dev.rollcall.product.VendorProfile;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A vendor who sells one product. */
public final class SampleProfiles {
    private SampleProfiles() {}

    /** One with a trial of 30 days in New York, at these prices. */
    public static VendorProfile selling(String product, Prices prices) {
        var trial = new Trial(30, ZoneId.of("America/New_York"));
        return profile(product, Optional.of(trial), Optional.of(prices), Map.of());
    }

    /** One without a trial and without prices. */
    public static VendorProfile sellingNothing(String product) {
        return profile(product, Optional.empty(), Optional.empty(), Map.of());
    }

    /** One that tells these of kinds of facts. */
    public static VendorProfile telling(Map<String, Set<Audience>> told) {
        return profile("default", Optional.empty(), Optional.empty(), told);
    }

    private static VendorProfile profile(
            String product,
            Optional<Trial> trial,
            Optional<Prices> prices,
            Map<String, Set<Audience>> told) {
        var rules = new PortalRules(FirstRoster.AUTO, OnboardingSettings.standard());
        Map<Portal, PortalRules> portals =
                Arrays.stream(Portal.values()).collect(Collectors.toMap(p -> p, p -> rules));
        var people =
                new VendorProfile.People(
                        StaffPolicy.DIRECTORY, GuardianPolicy.OFF, TeacherPolicy.EVERY);
        var sold =
                new Product(
                        product,
                        SeatRule.EVERY_SHARED_STUDENT,
                        new OverSeatPolicy.Block(),
                        SchoolRule.ANY,
                        Set.of());
        return new VendorProfile("sample", portals, people, List.of(sold), trial, prices, told);
    }
}
