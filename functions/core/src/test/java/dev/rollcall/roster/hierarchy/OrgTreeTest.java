package dev.rollcall.roster.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.plan.Remark;
import dev.rollcall.roster.plan.Remark.Code;

import org.junit.jupiter.api.Test;

import java.util.Optional;

/** Product.md M4: exactly one district, and it is the parent of every school. */
final class OrgTreeTest {

    private final OrgTree tree = new OrgTree();

    @Test
    void findsNothingWrongWithSchoolsBelowTheirDistrict() {
        add("d", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "d");
        add("s2", Org.Type.SCHOOL, "d");
        add("maths", Org.Type.OTHER, "s1");

        assertThat(tree.faults()).isEmpty();
    }

    @Test
    void missesTheDistrict() {
        add("s1", Org.Type.SCHOOL, "");

        assertThat(tree.faults())
                .containsExactly(fault(Code.NO_DISTRICT_ORG, ""), fault(Code.PARENT_MISSING, "s1"));
    }

    @Test
    void namesEachOfTwoDistricts() {
        add("d1", Org.Type.DISTRICT, "");
        add("d2", Org.Type.DISTRICT, "");

        assertThat(tree.faults())
                .containsExactly(
                        fault(Code.SEVERAL_DISTRICT_ORGS, "d1"),
                        fault(Code.SEVERAL_DISTRICT_ORGS, "d2"));
    }

    @Test
    void namesASchoolUnderASchool() {
        add("d", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "d");
        add("s2", Org.Type.SCHOOL, "s1");

        assertThat(tree.faults()).containsExactly(fault(Code.SCHOOL_UNDER_SCHOOL, "s2"));
    }

    @Test
    void namesASchoolWhoseParentIsNotServed() {
        add("d", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "gone");

        assertThat(tree.faults()).containsExactly(fault(Code.PARENT_MISSING, "s1"));
    }

    @Test
    void namesASchoolBelowSomethingElse() {
        add("d", Org.Type.DISTRICT, "");
        add("state", Org.Type.OTHER, "");
        add("s1", Org.Type.SCHOOL, "state");

        assertThat(tree.faults()).containsExactly(fault(Code.PARENT_NOT_DISTRICT, "s1"));
    }

    @Test
    void namesEveryOrganisationOfACycleAndNoneBesideIt() {
        add("d", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "s2");
        add("s2", Org.Type.SCHOOL, "s1");
        add("s3", Org.Type.SCHOOL, "s2");
        add("self", Org.Type.OTHER, "self");

        assertThat(tree.faults())
                .containsExactly(
                        fault(Code.ORG_CYCLE, "s1"),
                        fault(Code.ORG_CYCLE, "s2"),
                        fault(Code.SCHOOL_UNDER_SCHOOL, "s3"),
                        fault(Code.ORG_CYCLE, "self"));
    }

    /** Ids are case-sensitive (P15). */
    @Test
    void doesNotTakeAnIdForItsCousinInCapitals() {
        add("D", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "d");

        assertThat(tree.faults()).containsExactly(fault(Code.PARENT_MISSING, "s1"));
    }

    @Test
    void listsAsManyFaultsAsAPersonWouldRead() {
        add("d", Org.Type.DISTRICT, "");
        for (int school = 0; school < 1_000; school++) {
            add("s" + school, Org.Type.SCHOOL, "gone");
        }

        assertThat(tree.faults()).hasSize(200);
    }

    @Test
    void knowsWhatIsAboveSchools() {
        add("d", Org.Type.DISTRICT, "");
        add("s1", Org.Type.SCHOOL, "d");

        assertThat(tree.isAboveSchools("d")).isTrue();
        assertThat(tree.isAboveSchools("s1")).isFalse();
        assertThat(tree.isAboveSchools("not served")).isFalse();
    }

    private void add(String id, Org.Type type, String parent) {
        tree.add(new Org(id, type, Optional.of(parent).filter(p -> !p.isEmpty())));
    }

    private static Remark fault(Code code, String org) {
        return new Remark(code, org, 1);
    }
}
