package dev.rollcall.testkit.sample;

import dev.rollcall.district.DistrictId;
import dev.rollcall.seat.Approval;
import dev.rollcall.seat.licence.Licence;
import dev.rollcall.seat.licence.LicenceScope;
import dev.rollcall.seat.licence.LicenceStore;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Decisions about teachers, and the storing of them. */
public final class SampleLicences {
    private SampleLicences() {}

    public static LicenceScope schools(String... ids) {
        return new LicenceScope.Schools(new TreeSet<>(List.of(ids)));
    }

    public static LicenceScope classes(String... ids) {
        return new LicenceScope.Classes(new TreeSet<>(List.of(ids)));
    }

    /** Decides for all of a teacher's classes. */
    public static Licence decide(
            LicenceStore store,
            DistrictId district,
            String product,
            String teacher,
            Approval approval) {
        return decide(store, district, product, teacher, approval, new LicenceScope.District());
    }

    /** Decides in place of what was decided before. */
    public static Licence decide(
            LicenceStore store,
            DistrictId district,
            String product,
            String teacher,
            Approval approval,
            LicenceScope scope) {
        long version = store.find(district, product, teacher).map(Licence::version).orElse(0L);
        return store.save(
                        district,
                        new Licence(
                                product,
                                teacher,
                                approval,
                                scope,
                                Optional.of(SampleRoster.WRITTEN),
                                version))
                .orElseThrow();
    }
}
