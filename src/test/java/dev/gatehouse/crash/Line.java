package dev.gatehouse.crash;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * A process's line to AWS, which is cut where the process ends: nothing that it would still send arrives. Whoever ticks asks
 * whether it is cut, and gives up the process then.
 */
final class Line implements SdkHttpClient {

    private final SdkHttpClient aws;
    private @Nullable CrashPoint end;
    private int calls;
    private boolean cut;
    private Runnable beforeEach = () -> {};

    Line(SdkHttpClient aws) {
        this.aws = aws;
    }

    /** From now on calls are counted from 0, and the line is cut at that point. */
    void open(@Nullable CrashPoint until, Runnable heard) {
        end = until;
        calls = 0;
        cut = false;
        beforeEach = heard;
    }

    /** Another process has a line of its own, which nothing cuts. */
    void openForGood() {
        open(null, () -> {});
    }

    boolean isCut() {
        return cut;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                return send(request);
            }

            @Override
            public void abort() {
                // Over before anybody could want to abort it.
            }
        };
    }

    private HttpExecuteResponse send(HttpExecuteRequest request) throws IOException {
        beforeEach.run();
        int number = calls++;
        cutIf(number, Moment.BEFORE_SENDING);
        HttpExecuteResponse reply = aws.prepareRequest(request).call();
        cutIf(number, Moment.BEFORE_THE_REPLY);
        if (new CrashPoint(number, Moment.BEFORE_THE_COMMIT).equals(end)) {
            cut = true;
        }
        return reply;
    }

    private void cutIf(int number, Moment moment) throws IOException {
        cut |= new CrashPoint(number, moment).equals(end);
        if (cut) {
            throw new IOException("The process is no more");
        }
    }

    @Override
    public void close() {
        aws.close();
    }
}
