package dev.rollcall.local.aws;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import java.util.Map;

/** The account, region and credentials everything on this machine pretends to live in. */
public final class LocalAccount {
    /** The account's number. */
    public static final String ID = "000000000000";

    /** The stack's name. */
    public static final String STACK = "rollcall";

    static final Region REGION = Region.US_EAST_1;
    private static final String KEY = "local";

    private LocalAccount() {}

    static AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY));
    }

    /** The pseudo parameters of CloudFormation. */
    public static Map<String, String> pseudoParameters() {
        return Map.of(
                "AWS::AccountId",
                ID,
                "AWS::Partition",
                "aws",
                "AWS::Region",
                REGION.id(),
                "AWS::StackName",
                STACK,
                "AWS::URLSuffix",
                "amazonaws.com");
    }

    /** The variables by which a function finds its region and credentials. */
    public static Map<String, String> variables() {
        return Map.of(
                "AWS_REGION", REGION.id(),
                "AWS_DEFAULT_REGION", REGION.id(),
                "AWS_ACCESS_KEY_ID", KEY,
                "AWS_SECRET_ACCESS_KEY", KEY,
                "AWS_SESSION_TOKEN", KEY);
    }

    /** The name of something in this account. */
    public static String arn(String service, String resource) {
        return "arn:aws:%s:%s:%s:%s".formatted(service, REGION.id(), ID, resource);
    }
}
