package dev.rollcall.local;

import dev.rollcall.local.aws.LocalAccount;
import dev.rollcall.local.metrics.CloudWatch;
import dev.rollcall.local.metrics.MetricStore;
import dev.rollcall.local.metrics.MetricTap;
import dev.rollcall.local.metrics.Operations;
import dev.rollcall.local.metrics.ServiceMetrics;
import dev.rollcall.local.template.Intrinsics;
import dev.rollcall.local.template.Resource;
import dev.rollcall.local.template.Template;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is kept of what the stack's functions and queues report. */
final class Observatory implements AutoCloseable {
    private static final String STACK = "AWS::CloudFormation::Stack";
    private static final String QUEUE = "AWS::SQS::Queue";
    private static final String LOGS = "AWS::Logs::LogGroup";
    private static final String KEY = "AWS::KMS::Key";
    private static final QueueAttributeName VISIBLE =
            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES;

    private final MetricStore store = new MetricStore();
    private final MetricTap tap = MetricTap.open(store);
    private final ServiceMetrics services;
    private final InstantSource clock;

    Observatory(InstantSource clock) {
        this.clock = clock;
        this.services = new ServiceMetrics(store, clock);
    }

    ServiceMetrics services() {
        return services;
    }

    /** CloudWatch for the stack that these services serve. */
    CloudWatch cloudWatch(Template template, Services running) {
        Intrinsics names = running.intrinsics().with(otherNames(template));
        return new CloudWatch(
                store,
                Operations.of(operations(template), parameters(template, names)),
                () -> sampleQueues(template, running),
                clock);
    }

    /** A template without operations of its own has nothing to show and nothing to call for. */
    private static Template operations(Template template) {
        return template.resources(STACK).isEmpty()
                ? Template.parse("Resources: {}")
                : Template.bundledOperations();
    }

    private static Map<String, String> parameters(Template template, Intrinsics names) {
        Map<String, String> parameters = new LinkedHashMap<>();
        template.resources(STACK).stream()
                .flatMap(stack -> stack.properties().at("Parameters").fields().entrySet().stream())
                .forEach(each -> parameters.put(each.getKey(), names.text(each.getValue())));
        return parameters;
    }

    /** What has a name in AWS and none here: it is called by its logical id. */
    private static Map<String, String> otherNames(Template template) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Resource function : template.functions()) {
            names.put(function.id(), function.id());
            names.put(
                    function.id() + ".Alias",
                    LocalAccount.arn("lambda", "function:" + function.id() + ":live"));
        }
        template.resources(LOGS).forEach(group -> names.put(group.id(), group.id()));
        template.resources(KEY).forEach(key -> names.put(key.id() + ".Arn", key.id()));
        return names;
    }

    private void sampleQueues(Template template, Services running) {
        for (Resource queue : template.resources(QUEUE)) {
            String url = running.intrinsics().named(queue.id());
            String waiting =
                    running.queues()
                            .getQueueAttributes(q -> q.queueUrl(url).attributeNames(VISIBLE))
                            .attributes()
                            .getOrDefault(VISIBLE, "0");
            String name = running.intrinsics().named(queue.id() + ".QueueName");
            services.depth(name, Double.parseDouble(waiting));
        }
    }

    @Override
    public void close() {
        tap.close();
    }
}
