//go:build !wasip1

package ftl

import (
	"os"
	"strings"
)

// hostVariable gives tests the value of SPIN_VARIABLE_NAME of the environment, as "ftl up" reads it.
func hostVariable(name string) (string, bool) {
	return os.LookupEnv("SPIN_VARIABLE_" + strings.ToUpper(name))
}
