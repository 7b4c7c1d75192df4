package dev.rollcall.handlers.account;

import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.notice.Outbox;
import dev.rollcall.notice.PendingNotices;

/**
 * What the API knows of onboardings, beside their connections.
 *
 * @param journal what was decided
 * @param outbox where facts are put of which somebody must be told
 * @param pending the other side of the same outbox
 */
record OnboardingPorts(OnboardingJournal journal, Outbox outbox, PendingNotices pending) {}
