package dev.rollcall.account.member;

import dev.rollcall.district.DistrictId;

/**
 * A record of a district's roster that a member answers for, or the person a member is. An id alone
 * would name different records in an account's two districts.
 *
 * @param district the district
 * @param id the portal's own id of a school, class or person
 */
public record Place(DistrictId district, String id) {}
