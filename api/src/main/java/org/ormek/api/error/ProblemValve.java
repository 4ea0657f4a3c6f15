package org.ormek.api.error;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Answers to what Tomcat itself refuses, for example a request line with raw spaces. Tomcat makes it, so it is public with no arguments. */
public final class ProblemValve extends ErrorReportValve {

    /** Without report and without the server's name. */
    public ProblemValve() {
        setShowReport(false);
        setShowServerInfo(false);
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable error) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            String path = request.getRequestURI();
            ProblemJson.write(response.getResponse(), ProblemErrorController.of(status), path == null ? "" : path);
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The caller has gone", e);
        }
    }
}
