package org.ormek.api.error;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses a parameter of a call that is sent more than once: none takes lists, and Spring would join the values by commas. Unknown ones are passed over. */
@Configuration(proxyBeanMethods = false)
class SingleParameters implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method) {
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
                if (named != null) {
                    refuseMany(named.name().isEmpty() ? parameter.getParameter().getName() : named.name(), request);
                }
            }
        }
        return true;
    }

    private static void refuseMany(String name, HttpServletRequest request) {
        String[] values = request.getParameterValues(name);
        if (values != null && values.length > 1) {
            throw new BadRequest("'" + name + "' is sent more than once. Send it once.");
        }
    }
}
