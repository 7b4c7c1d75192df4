/**
 * The stores of the core over DynamoDB: keys, conditions and capacity are decided here and nowhere
 * else. Never decides what may be written, never logs, and never scans a table. Used by the
 * functions through {@link dev.rollcall.aws.dynamodb.DynamoDbStores}.
 */
@NullMarked
package dev.rollcall.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
