package dev.rollcall;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.rollcall.district.DistrictId;
import dev.rollcall.signin.identity.Lie;

import org.junit.jupiter.api.Test;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The arrows of the house and the calls that have one door; production code only. */
final class ArchitectureTest {
    private static final String BASE = "dev.rollcall.";

    private static final String[] CORE = {
        BASE + "account..",
        BASE + "district..",
        BASE + "privacy..",
        BASE + "roster..",
        BASE + "seat..",
        BASE + "signin..",
        BASE + "sync..",
        BASE + "webhook..",
    };
    private static final String PORTALS = BASE + "portals..";
    private static final String AWS = BASE + "aws..";
    private static final String HANDLERS = BASE + "handlers..";

    /**
     * Keyed by what the caller holds instead of a district: see "Keys" in the design, section 3.
     */
    private static final Set<String> NOT_BY_DISTRICT =
            Set.of(
                    "AccessTokenStore.find", // by the hash of the token, which names no district
                    "AccessTokenStore.put",
                    "AttemptStore.put", // by the hash of the state: nobody has signed in yet
                    "AttemptStore.take",
                    "ConnectionStore.page", // the directory: its buckets list every district
                    "HandOverStore.put", // by the hash of the one-time code the product redeems
                    "HandOverStore.take",
                    "PersonTokenStore.find", // by the hash of the assertion an API call bears
                    "PersonTokenStore.put",
                    "SessionStore.choose", // by the hash of the cookie, which names no district
                    "SessionStore.end",
                    "SessionStore.find",
                    "SessionStore.put",
                    "SessionStore.seen");

    private static final Map<Class<?>, Set<String>> DRAWS_FROM_THE_WORLD =
            Map.of(
                    Instant.class, Set.of("now"),
                    InstantSource.class, Set.of("system"),
                    java.time.Clock.class, Set.of("system", "systemUTC", "systemDefaultZone"),
                    java.time.LocalDate.class, Set.of("now"),
                    java.time.ZonedDateTime.class, Set.of("now"),
                    System.class, Set.of("getenv", "nanoTime", "currentTimeMillis"),
                    Math.class, Set.of("random"),
                    ThreadLocalRandom.class, Set.of("current"),
                    UUID.class, Set.of("randomUUID"));

    private static final JavaClasses HOUSE =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .withImportOption(location -> !location.contains("dev/rollcall/testkit"))
                    .importPackages("dev.rollcall");

    @Test
    void readsTheClassesOfTheHouse() {
        assertThat(HOUSE.contain(DistrictId.class)).isTrue();
    }

    @Test
    void everyClassHasARoom() {
        holds(
                classes()
                        .should()
                        .resideInAnyPackage(CORE)
                        .orShould()
                        .resideInAnyPackage(PORTALS, AWS, HANDLERS));
    }

    @Test
    void coreKnowsOnlyItselfAndTheLanguage() {
        var known =
                resideInAnyPackage(CORE)
                        .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.."))
                        .and(not(resideInAnyPackage("java.net.http..", "java.sql..")));
        holds(classes().that().resideInAnyPackage(CORE).should().onlyDependOnClassesThat(known));
    }

    @Test
    void portalsAndAwsNeverMeet() {
        holds(strangers(PORTALS, AWS, "software.amazon..", "com.amazonaws.."));
        holds(strangers(AWS, PORTALS));
    }

    @Test
    void nothingLeansOnTheHandlers() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage(HANDLERS)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(HANDLERS));
    }

    @Test
    void aSignInWorksWhileASyncIsBroken() {
        holds(strangers(BASE + "signin..", BASE + "sync.."));
        holds(strangers(BASE + "sync..", BASE + "signin.."));
        holds(strangers(BASE + "portals.openid..", BASE + "sync.."));
        holds(strangers(BASE + "portals.assertion..", BASE + "sync.."));
    }

    @Test
    void aWebhookIsAHintAndTouchesNoRoster() {
        holds(strangers(BASE + "webhook..", BASE + "roster..", BASE + "seat.."));
    }

    @Test
    void roomsFormNoCircle() {
        holds(slices().matching(BASE + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void timeRandomnessAndSettingsComeThroughConstructors() {
        holds(
                noClasses()
                        .that(areNotWiring())
                        .should()
                        .accessTargetWhere(drawsFromTheWorld().or(seedsItself())));
    }

    /** S-24: a code that nobody ever writes would look like a lie that nobody ever tells. */
    @Test
    void everyReasonOfTheJournalIsGivenBySomebody() {
        var lies = HOUSE.get(Lie.class);

        assertThat(Lie.values())
                .allSatisfy(lie ->
                        assertThat(lies.getField(lie.name()).getAccessesToSelf())
                                .as(lie.code())
                                .anyMatch(access -> !access.getOriginOwner().equals(lies)));
    }

    /** A snapshot would hand the same numbers to every copy (S-rules, SnapStart uniqueness). */
    @Test
    void nothingRandomIsMadeWhileAClassLoads() {
        holds(noClasses().should().accessTargetWhere(createsRandomness().and(whileLoading())));
    }

    @Test
    void logLinesHaveOneDoor() {
        holds(noClasses().that(areNotWiring()).should(ACCESS_STANDARD_STREAMS));
        holds(noClasses().should(USE_JAVA_UTIL_LOGGING));
    }

    @Test
    void storesAreAskedByDistrict() {
        holds(
                methods()
                        .that()
                        .areDeclaredInClassesThat()
                        .areInterfaces()
                        .and()
                        .areDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Store")
                        .and()
                        .areDeclaredInClassesThat()
                        .resideInAnyPackage(CORE)
                        .should(takeTheDistrictFirst()));
    }

    /** A rule holds in an empty room too: rooms are built one after the other. */
    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(HOUSE);
    }

    private static ArchRule strangers(String one, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others);
    }

    private static DescribedPredicate<JavaClass> areNotWiring() {
        return not(
                resideInAPackage(HANDLERS)
                        .and(describe("wiring", type -> outermost(type).endsWith("Wiring"))));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass()
                .map(ArchitectureTest::outermost)
                .orElseGet(type::getSimpleName);
    }

    private static DescribedPredicate<JavaAccess<?>> drawsFromTheWorld() {
        return describe(
                "draws from the world",
                access ->
                        DRAWS_FROM_THE_WORLD.entrySet().stream()
                                .anyMatch(banned ->
                                        access.getTargetOwner().isEquivalentTo(banned.getKey())
                                                && banned.getValue().contains(access.getName())));
    }

    private static DescribedPredicate<JavaAccess<?>> seedsItself() {
        return createsRandomness()
                .and(describe("without a seed", ArchitectureTest::hasNoArguments));
    }

    private static DescribedPredicate<JavaAccess<?>> createsRandomness() {
        return describe(
                "creates a random generator",
                access ->
                        access.getName().equals("<init>")
                                && List.of(Random.class, SecureRandom.class, SplittableRandom.class)
                                        .stream()
                                        .anyMatch(access.getTargetOwner()::isEquivalentTo));
    }

    private static boolean hasNoArguments(JavaAccess<?> access) {
        return access.getTarget().getFullName().endsWith("()");
    }

    private static DescribedPredicate<JavaAccess<?>> whileLoading() {
        return describe(
                "while a class loads", access -> access.getOrigin().getName().equals("<clinit>"));
    }

    private static ArchCondition<JavaMethod> takeTheDistrictFirst() {
        return new ArchCondition<>("take the district first, or be listed") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var name = method.getOwner().getSimpleName() + "." + method.getName();
                events.add(
                        new SimpleConditionEvent(
                                method,
                                NOT_BY_DISTRICT.contains(name) || startsWithDistrict(method),
                                name + " does not take the district first"));
            }
        };
    }

    private static boolean startsWithDistrict(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        return !parameters.isEmpty() && parameters.getFirst().isEquivalentTo(DistrictId.class);
    }
}
