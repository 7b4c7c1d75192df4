package dev.rollcall.local;

import com.fasterxml.jackson.databind.JsonNode;

import dev.rollcall.local.aws.DynamoDbServer;
import dev.rollcall.local.aws.EventServer;
import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.aws.MailServer;
import dev.rollcall.local.aws.Queues;
import dev.rollcall.local.aws.SecretsServer;
import dev.rollcall.local.aws.SqsServer;
import dev.rollcall.local.aws.Tables;
import dev.rollcall.local.function.FunctionSpec;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The services of the stack with everything in them that the template declares. */
final class Services implements AutoCloseable {
    private static final String SECRET = "AWS::SecretsManager::Secret";
    private static final String BUS = "AWS::Events::EventBus";

    private final DynamoDbServer dynamoDb;
    private final SqsServer sqs;
    private final SecretsServer secrets;
    private final MailServer mails;
    private final EventServer events;
    private final SqsClient queues;
    private final Intrinsics intrinsics;
    private final Map<String, UnaryOperator<URI>> detours;

    private Services(StackSettings settings, DynamoDbServer dynamoDb, SqsServer sqs) {
        this.dynamoDb = dynamoDb;
        this.sqs = sqs;
        this.detours = settings.detours();
        Map<String, String> arns = secretArns(settings.template());
        this.secrets = SecretsServer.start(secretValues(settings, arns));
        this.mails = MailServer.start();
        this.queues = sqs.client();
        Intrinsics parameters = parameters(settings).with(arns);
        Map<String, String> buses = buses(settings.template(), parameters);
        this.events = EventServer.start(Set.copyOf(buses.values()));
        this.intrinsics =
                create(settings, parameters.with(buses).with(aliases(settings.template())));
    }

    static Services start(StackSettings settings) {
        var sqs = CompletableFuture.supplyAsync(SqsServer::start);
        DynamoDbServer dynamoDb = DynamoDbServer.keeping(settings.data());
        return new Services(settings, dynamoDb, sqs.join());
    }

    /** Every name of the template that means something on this machine. */
    Intrinsics intrinsics() {
        return intrinsics;
    }

    /** A client of the queues; it lives as long as they do. */
    SqsClient queues() {
        return queues;
    }

    /** By which a function finds the services. */
    Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>(LocalAccount.variables());
        variables.put("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.uri().toString());
        variables.put("AWS_ENDPOINT_URL_SQS", sqs.uri().toString());
        variables.put("AWS_ENDPOINT_URL_SECRETS_MANAGER", secrets.uri().toString());
        variables.put("AWS_ENDPOINT_URL_SESV2", mails.uri().toString());
        variables.put("AWS_ENDPOINT_URL_EVENTBRIDGE", events.uri().toString());
        detours.forEach((name, detour) -> variables.computeIfPresent(name, by(detour)));
        return variables;
    }

    private static BiFunction<String, String, String> by(UnaryOperator<URI> detour) {
        return (name, uri) -> detour.apply(URI.create(uri)).toString();
    }

    /** What would have been mailed, the newest last. */
    List<MailServer.Mail> mails() {
        return mails.mails();
    }

    /** What was put on event buses, the newest last. */
    List<JsonNode> events() {
        return events.events();
    }

    private static Intrinsics parameters(StackSettings settings) {
        return new Intrinsics(LocalAccount.pseudoParameters())
                .with(settings.template().parameterDefaults())
                .with(settings.parameters());
    }

    private Intrinsics create(StackSettings settings, Intrinsics known) {
        try (var tables = dynamoDb.client()) {
            Intrinsics withTables = new Tables(tables).create(settings.template(), known);
            return new Queues(queues).create(settings.template(), withTables);
        }
    }

    private static Map<String, String> buses(Template template, Intrinsics known) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Resource bus : template.resources(BUS)) {
            names.put(bus.id(), known.text(bus.properties().at("Name")));
        }
        return names;
    }

    /** The aliases of functions, by which templates name them. */
    private static Map<String, String> aliases(Template template) {
        Map<String, String> aliases = new LinkedHashMap<>();
        template.functions()
                .forEach(function ->
                        FunctionSpec.alias(function)
                                .ifPresent(alias ->
                                        aliases.put(
                                                function.id() + ".Alias",
                                                FunctionSpec.arn(function.id(), alias))));
        return aliases;
    }

    private static Map<String, String> secretArns(Template template) {
        Map<String, String> arns = new LinkedHashMap<>();
        template.resources(SECRET).forEach(s -> arns.put(s.id(), SecretsServer.arn(s.id())));
        return arns;
    }

    private static Map<String, String> secretValues(
            StackSettings settings, Map<String, String> arns) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Resource secret : settings.template().resources(SECRET)) {
            String declared = secret.properties().at("SecretString").text();
            String value = settings.secrets().getOrDefault(secret.id(), declared);
            values.put(arns.getOrDefault(secret.id(), secret.id()), value);
        }
        return values;
    }

    @Override
    public void close() {
        queues.close();
        events.close();
        mails.close();
        secrets.close();
        sqs.close();
        dynamoDb.close();
    }
}
