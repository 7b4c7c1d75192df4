package dev.rollcall.account.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

class PermissionMatrixTest {
    private final PermissionMatrix matrix = PermissionMatrix.standard();

    /** Every cell, told the other way round: who is let how far by each permission. */
    @ParameterizedTest(name = "R19 R20 R22 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "create-account    | PRODUCT STAFF                                             |",
                "view-account      | OWNER VIEWER RENEWER SCHOOL TEACHER ADMIN PRODUCT STAFF   |",
                "view-members      | OWNER VIEWER ADMIN PRODUCT STAFF                          |",
                "view-journal      | OWNER VIEWER PRODUCT STAFF                                |",
                "view-subscription | OWNER VIEWER RENEWER PRODUCT STAFF                        |",
                "renew             | OWNER RENEWER STAFF                                       |",
                "request-quote     | OWNER RENEWER STAFF                                       |",
                "view-roster       | OWNER VIEWER ADMIN PRODUCT STAFF          | SCHOOL TEACHER",
                "view-seats        | OWNER VIEWER ADMIN PRODUCT STAFF          | SCHOOL TEACHER",
                "manage-seats      | OWNER STAFF                                       | SCHOOL",
                "manage-licences   | OWNER STAFF                                               |",
                "request-rostering | OWNER STAFF                               | SCHOOL TEACHER",
                "manage-members    | OWNER STAFF                                               |",
                "change-owner      | OWNER STAFF                                               |",
                "accept-invitation | STAFF                                            | INVITED",
                "onboard           | OWNER STAFF                                               |",
                "decide-gates      | STAFF                                                     |",
                "link-district     | STAFF                                                     |",
                "merge-accounts    | STAFF                                                     |",
                "grant-exception   | STAFF                                                     |",
                "choose-school     | STAFF                                                     |",
                "resend-notices    | STAFF                                                     |"
            })
    void letsEverybodyGoAsFarAsTheirCellSays(String permission, String all, String own) {
        for (Standing standing : Standing.values()) {
            Reach expected =
                    standings(all).contains(standing)
                            ? Reach.ALL
                            : standings(own).contains(standing) ? Reach.OWN : Reach.NONE;

            assertThat(matrix.reach(Permission.of(permission).orElseThrow(), Set.of(standing)))
                    .as("%s %s", permission, standing)
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasACaseAboveForEveryPermission(Permission permission) throws NoSuchMethodException {
        String[] cases =
                PermissionMatrixTest.class
                        .getDeclaredMethod(
                                "letsEverybodyGoAsFarAsTheirCellSays",
                                String.class,
                                String.class,
                                String.class)
                        .getAnnotation(CsvSource.class)
                        .value();

        assertThat(cases).anyMatch(line -> line.startsWith(permission.code() + " "));
    }

    @Test
    @DisplayName("R20: of two rights the one that goes farther counts, and none is none")
    void joinsStandings() {
        assertThat(matrix.reach(Permission.RENEW, Set.of(Standing.VIEWER))).isEqualTo(Reach.NONE);
        assertThat(matrix.reach(Permission.RENEW, Set.of(Standing.VIEWER, Standing.RENEWER)))
                .isEqualTo(Reach.ALL);
        assertThat(matrix.reach(Permission.RENEW, Set.of())).isEqualTo(Reach.NONE);
    }

    @Test
    void takesNoTableWithAHole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionMatrix.parse("permission owner\nrenew all all"))
                .withMessageContaining("renew");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionMatrix.parse("permission owner\nrenew all"))
                .withMessageContaining("create-account");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PermissionMatrix.parse("permission owner\nfly all"));
    }

    private static Set<Standing> standings(String words) {
        return words == null || words.isBlank()
                ? EnumSet.noneOf(Standing.class)
                : Arrays.stream(words.strip().split(" +", -1))
                        .map(Standing::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standing.class)));
    }
}
