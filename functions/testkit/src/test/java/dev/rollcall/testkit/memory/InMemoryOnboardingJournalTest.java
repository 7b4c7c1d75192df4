package dev.rollcall.testkit.memory;

import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.testkit.contract.OnboardingJournalContract;

final class InMemoryOnboardingJournalTest implements OnboardingJournalContract {
    private final OnboardingJournal testee = new InMemoryOnboardingJournal();

    @Override
    public OnboardingJournal testee() {
        return testee;
    }
}
