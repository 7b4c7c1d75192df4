package dev.rollcall.handlers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.roster.plan.Remark;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;

class AdviceTest {

    /** M4, M14: whatever is wrong with the tree is put right by the district, in its own file. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_DISTRICT_ORG",
                "SEVERAL_DISTRICT_ORGS",
                "SCHOOL_UNDER_SCHOOL",
                "PARENT_MISSING",
                "PARENT_NOT_DISTRICT",
                "ORG_CYCLE"
            })
    void namesTheFileInWhichAFaultOfTheTreeIsPutRight(Remark.Code code) {
        assertThat(Advice.of(code)).contains("orgs.csv");
    }

    @Test
    void givesEveryRemarkAnAdviceOfItsOwnInASentence() {
        assertThat(Arrays.stream(Remark.Code.values()).map(Advice::of))
                .doesNotHaveDuplicates()
                .allMatch(advice -> advice.endsWith(".") && advice.length() < 250);
    }
}
