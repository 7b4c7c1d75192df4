package dev.rollcall.account.customer;

import dev.rollcall.district.DistrictId;

import java.util.Optional;

/**
 * A district whose destination an account is.
 *
 * @param district by the id its portal lists it under: ClassLink's tenant id, Clever's district id
 * @param orgId the district's own id among the organisations of its roster, where somebody told it;
 *     never taken for the other (product.md M9, P39)
 */
public record Linked(DistrictId district, Optional<String> orgId) {}
