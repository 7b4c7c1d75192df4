package dev.rollcall.account.customer;

import dev.rollcall.account.member.AccountRole;
import dev.rollcall.account.member.Contact;
import dev.rollcall.account.member.Domain;
import dev.rollcall.account.member.Place;
import dev.rollcall.account.member.Right;

import java.util.Optional;
import java.util.Set;

/**
 * What is to be different about a member; what is absent stays.
 *
 * @param role another role
 * @param rights other rights
 * @param domain another domain
 * @param contact another contact
 * @param person another person
 */
public record MemberPatch(
        Optional<AccountRole> role,
        Optional<Set<Right>> rights,
        Optional<Domain> domain,
        Optional<Contact> contact,
        Optional<Place> person) {}
