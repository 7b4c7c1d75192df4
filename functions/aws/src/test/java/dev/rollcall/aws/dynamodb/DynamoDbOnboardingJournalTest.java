package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.testkit.contract.OnboardingJournalContract;

final class DynamoDbOnboardingJournalTest implements OnboardingJournalContract {
    private final OnboardingJournal testee = EmbeddedTables.stores().onboardingJournal();

    @Override
    public OnboardingJournal testee() {
        return testee;
    }
}
