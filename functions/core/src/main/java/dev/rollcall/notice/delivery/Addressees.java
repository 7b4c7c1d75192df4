package dev.rollcall.notice.delivery;

import dev.rollcall.notice.Fact;
import dev.rollcall.notice.Party;

import java.util.List;

/** Who is told of what, by the vendor's rules and an account's records (R30). */
public interface Addressees {

    /**
     * The addresses to which one mail about the fact goes, each once; none when nobody is to be
     * told by mail, or nobody is known. They see each other: all belong to one account, or to the
     * vendor.
     */
    List<EmailAddress> of(Party party, Fact fact);
}
