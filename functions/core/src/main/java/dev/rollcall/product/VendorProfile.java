package dev.rollcall.product;

import dev.rollcall.district.DistrictSettings;
import dev.rollcall.district.GuardianPolicy;
import dev.rollcall.district.Portal;
import dev.rollcall.district.ProductSeats;
import dev.rollcall.district.SeatSettings;
import dev.rollcall.district.SignInSettings;
import dev.rollcall.district.SignInSettings.TeacherPolicy;
import dev.rollcall.district.StaffPolicy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Everything in which one vendor differs from another (product.md §3.6).
 *
 * @param name what it is called in the deployment's settings
 * @param portals the rules of each portal, all of them
 * @param people which people are stored, and who may enter
 * @param products what the vendor sells, at least one; the first is the one that is meant where
 *     none is named
 * @param trial the free subscription; absent where there is none
 * @param prices what seats cost; absent where they are not sold here
 * @param told who is told of each kind of fact, by the kind's code
 */
public record VendorProfile(
        String name,
        Map<Portal, PortalRules> portals,
        People people,
        List<Product> products,
        Optional<Trial> trial,
        Optional<Prices> prices,
        Map<String, Set<Audience>> told) {

    public VendorProfile {
        portals = Map.copyOf(portals);
        products = List.copyOf(products);
        told = Map.copyOf(told);
        if (portals.size() < Portal.values().length || products.isEmpty()) {
            throw new IllegalArgumentException("a profile has every portal and a product");
        }
    }

    /** The rules for districts of a portal. */
    public PortalRules rules(Portal portal) {
        return Objects.requireNonNull(portals.get(portal));
    }

    /** The product of this id, if the vendor sells it. */
    public Optional<Product> product(String id) {
        return products.stream().filter(product -> product.id().equals(id)).findFirst();
    }

    /** Who is told of a kind of fact; nobody where the profile does not say. */
    public Set<Audience> told(String kind) {
        return told.getOrDefault(kind, Set.of());
    }

    /** The settings with which a newly discovered district begins. */
    public DistrictSettings settings(Portal portal) {
        PortalRules rules = rules(portal);
        return DistrictSettings.standard(rules.firstRoster())
                .withStaff(people.staff())
                .withGuardians(people.guardians())
                .withSeats(seats())
                .withSignIn(signIn())
                .withOnboarding(rules.onboarding());
    }

    private ProductSeats seats() {
        Map<String, SeatSettings> seats = new LinkedHashMap<>();
        products.forEach(product -> seats.put(product.id(), seats(product)));
        return new ProductSeats(seats);
    }

    private static SeatSettings seats(Product product) {
        return new SeatSettings(
                OptionalInt.empty(), product.overSeat(), product.seatRule(), product.schoolRule());
    }

    private SignInSettings signIn() {
        return SignInSettings.standard().withTeachers(people.teachers());
    }

    /**
     * Which people are stored, and who may enter.
     *
     * @param staff what becomes of staff (product.md A13)
     * @param guardians what becomes of guardians
     * @param teachers which teachers may enter the product (product.md A11)
     */
    public record People(StaffPolicy staff, GuardianPolicy guardians, TeacherPolicy teachers) {}
}
