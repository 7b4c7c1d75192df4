package dev.rollcall.aws.dynamodb;

import dev.rollcall.district.DistrictId;
import dev.rollcall.sync.run.DistrictLease;

/**
 * One lease item per district. Giving a lease back removes its owner only, so the fence never
 * falls.
 */
final class DynamoDbDistrictLease implements DistrictLease {
    private static final String FENCE = "fence";
    private static final String BEAT = "beat";
    private static final Expression FREE = Expression.of("attribute_not_exists(#owner)");

    private final Table table;
    private final OnceWriter writer;

    DynamoDbDistrictLease(Table table, OnceWriter writer) {
        this.table = table;
        this.writer = writer;
    }

    @Override
    public Attempt acquire(DistrictId district, String owner) {
        return grant(district, owner, FREE);
    }

    @Override
    public Attempt takeOver(DistrictId district, Seen seen, String owner) {
        Expression freeOrStill =
                Expression.of(FREE.text() + " OR (#fence = :fence AND #beat = :beat)")
                        .with(FENCE, seen.fence())
                        .with(BEAT, seen.beat());
        return grant(district, owner, freeOrStill);
    }

    @Override
    public boolean renew(DistrictId district, Lease lease) {
        Expression beat = Expression.of("SET #beat = #beat + :one").with("one", 1);
        return table.update(key(district), beat, heldBy(lease)).isDone();
    }

    @Override
    public void release(DistrictId district, Lease lease) {
        table.update(key(district), Expression.of("REMOVE #owner"), heldBy(lease));
    }

    private Attempt grant(DistrictId district, String owner, Expression condition) {
        Expression grant =
                Expression.of(
                                "SET #owner = :owner, #beat = :zero,"
                                        + " #fence = if_not_exists(#fence, :zero) + :one")
                        .with("owner", owner)
                        .with("zero", 0)
                        .with("one", 1);
        return switch (writer.update(key(district), grant, condition)) {
            case Outcome.Done(Item lease) -> new Lease(owner, lease.number(FENCE));
            case Outcome.Refused(Item other) -> new Seen(other.number(FENCE), other.number(BEAT));
        };
    }

    private static Expression heldBy(Lease lease) {
        return Expression.of("#owner = :owner AND #fence = :fence")
                .with("owner", lease.owner())
                .with(FENCE, lease.fence());
    }

    private static Key key(DistrictId district) {
        return new Key(district.asString(), "lease");
    }
}
