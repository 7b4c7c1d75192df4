package dev.rollcall.product;

import dev.rollcall.district.DistrictSettings.FirstRoster;
import dev.rollcall.district.OnboardingSettings;

/**
 * How a vendor takes up districts of one portal.
 *
 * @param firstRoster who asks for the first import (product.md R28)
 * @param onboarding what an import waits for, and what keeps the roster fresh (product.md X5)
 */
public record PortalRules(FirstRoster firstRoster, OnboardingSettings onboarding) {}
