package dev.rollcall.handlers.account;

import dev.rollcall.account.Scope;
import dev.rollcall.account.member.Permission;

import java.util.Set;

/** Whom an operation is for. */
sealed interface Permit {

    boolean lets(Caller caller);

    /**
     * Programs that are allowed all of this.
     *
     * @param scopes what they must be allowed
     */
    record Clients(Set<Scope> scopes) implements Permit {
        public Clients {
            scopes = Set.copyOf(scopes);
        }

        @Override
        public boolean lets(Caller caller) {
            return switch (caller) {
                case Caller.Client(var grant) -> grant.scopes().containsAll(scopes);
                case Caller.SignedIn _ -> false;
            };
        }
    }

    /** People who are signed in, each for what is their own. */
    record People() implements Permit {
        @Override
        public boolean lets(Caller caller) {
            return caller instanceof Caller.SignedIn;
        }
    }

    /**
     * Whoever acts on an account, if the matrix lets them: a signed-in member, the vendor's product
     * for a member it names, or the vendor's staff. Told apart by {@link ActorsOfCalls}.
     *
     * @param scope what the product's token must allow; the staff's allows everything
     * @param permission what is done
     */
    record Actors(Scope scope, Permission permission) implements Permit {

        @Override
        public boolean lets(Caller caller) {
            return switch (caller) {
                case Caller.Client(var grant) ->
                        grant.scopes().contains(scope)
                                || grant.scopes().contains(Scope.ACCOUNTS_STAFF);
                case Caller.SignedIn _ -> true;
            };
        }
    }
}
