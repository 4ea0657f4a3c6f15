package org.ormek.api.error;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What the caller should do about an error that the framework found. */
final class ProblemSentences {

    private ProblemSentences() {
    }

    /** A sentence; null if the framework's own words serve. */
    static @Nullable String of(Exception error) {
        return switch (error) {
            case HandlerMethodValidationException wrong -> wrong.getParameterValidationResults().stream().map(ProblemSentences::of).sorted()
                    .collect(Collectors.joining(" "));
            case MissingServletRequestParameterException missing -> "Send the parameter '" + missing.getParameterName() + "'. It is required.";
            case MissingServletRequestPartException missing -> "Send the part '" + missing.getRequestPartName() + "' as multipart/form-data. It is required.";
            case MethodArgumentTypeMismatchException mismatch -> "'" + mismatch.getName() + "' must be " + kind(mismatch.getRequiredType()) + ".";
            case TypeMismatchException mismatch -> "A value must be " + kind(mismatch.getRequiredType()) + ".";
            case HttpRequestMethodNotSupportedException wrong -> "This address does not take " + wrong.getMethod() + ". Use "
                    + String.join(" or ", wrong.getSupportedMethods() == null ? new String[] {"GET"} : wrong.getSupportedMethods()) + ".";
            case HttpMediaTypeNotAcceptableException wrong -> "This answer comes as " + wrong.getSupportedMediaTypes() + " only. Send a fitting 'Accept' header, or none.";
            case HttpMediaTypeNotSupportedException wrong -> "Send the body as " + wrong.getSupportedMediaTypes() + ".";
            case MaxUploadSizeExceededException large -> "The upload is larger than this server takes. Split the file, or import it with './ormek ingest'.";
            case MultipartException broken -> "The body is no whole multipart/form-data message. Send it again, with the boundary that the header names.";
            case NoResourceFoundException none -> "There is nothing at this address. GET /v3/api-docs lists what there is.";
            default -> null;
        };
    }

    private static String of(ParameterValidationResult wrong) {
        String name = wrong.getMethodParameter().getParameterName();
        return wrong.getResolvableErrors().stream().map(error -> "'" + name + "' " + error.getDefaultMessage() + ".").sorted().collect(Collectors.joining(" "));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == LocalDate.class) {
            return "a date like 2026-03-02";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return type == int.class || type == long.class || type == Integer.class || type == Long.class ? "a whole number" : "of another kind";
    }
}
