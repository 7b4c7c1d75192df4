package dev.rollcall.aws.dynamodb;

import dev.rollcall.sync.run.UsageMeter;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

import java.util.List;

/**
 * Asks DynamoDB what each request used up, and adds it to a {@link UsageMeter}. Knows the
 * operations the stores use, of which none is a transaction. A write refused on its condition is
 * billed but not reported: it counts as one unit, the least it can be.
 */
public final class CapacityMeter implements ExecutionInterceptor {
    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    private final UsageMeter meter;
    private final String rosterTable;

    /**
     * @param rosterTable writes to it are counted as roster writes too
     */
    public CapacityMeter(UsageMeter meter, String rosterTable) {
        this.meter = meter;
        this.rosterTable = rosterTable;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        return switch (context.request()) {
            case GetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest get -> get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query -> query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest up -> up.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest del -> del.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest put -> put.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> context.request();
        };
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse answer = context.response();
        reads(answer).forEach(used -> meter.read(units(used)));
        writes(answer).forEach(this::wrote);
    }

    @Override
    public void onExecutionFailure(
            Context.FailedExecution context, ExecutionAttributes attributes) {
        if (context.exception() instanceof ConditionalCheckFailedException) {
            meter.wrote(1);
        }
    }

    private void wrote(ConsumedCapacity used) {
        meter.wrote(units(used));
        if (rosterTable.equals(used.tableName())) {
            meter.wroteRoster(units(used));
        }
    }

    private static List<ConsumedCapacity> reads(SdkResponse answer) {
        return switch (answer) {
            case GetItemResponse get -> one(get.consumedCapacity());
            case QueryResponse query -> one(query.consumedCapacity());
            case BatchGetItemResponse get -> get.consumedCapacity();
            default -> List.of();
        };
    }

    private static List<ConsumedCapacity> writes(SdkResponse answer) {
        return switch (answer) {
            case PutItemResponse put -> one(put.consumedCapacity());
            case UpdateItemResponse update -> one(update.consumedCapacity());
            case DeleteItemResponse delete -> one(delete.consumedCapacity());
            case BatchWriteItemResponse write -> write.consumedCapacity();
            default -> List.of();
        };
    }

    private static List<ConsumedCapacity> one(@Nullable ConsumedCapacity used) {
        return used == null ? List.of() : List.of(used);
    }

    private static double units(ConsumedCapacity used) {
        return used.capacityUnits() == null ? 0 : used.capacityUnits();
    }
}
