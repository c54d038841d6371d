// tsyringe, on which @peculiar/x509 stands, refuses to load without the reflect-metadata polyfill, of which it then uses nothing here.
const nothing = (): undefined => undefined;

Object.assign(Reflect, { getMetadata: nothing, getOwnMetadata: nothing, defineMetadata: nothing });
