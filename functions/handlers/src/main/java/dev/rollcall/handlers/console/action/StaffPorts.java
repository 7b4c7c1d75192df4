package dev.rollcall.handlers.console.action;

import dev.rollcall.account.customer.AccountStore;
import dev.rollcall.district.ContactStore;
import dev.rollcall.district.onboarding.OnboardingJournal;
import dev.rollcall.notice.Outbox;

/**
 * What decisions of the vendor's staff stand on, beside the connections.
 *
 * @param accounts the vendor's customers
 * @param contacts whom the portals name as districts' contacts
 * @param decisions what was decided in onboardings
 * @param outbox where facts are put of which somebody must be told
 */
public record StaffPorts(
        AccountStore accounts, ContactStore contacts, OnboardingJournal decisions, Outbox outbox) {}
